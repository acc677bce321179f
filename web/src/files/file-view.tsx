import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Fetched } from '../look/states';
import { useWords } from '../platform/language';
import { fileBytesQuery } from './file-bytes.query';
import { FileLink } from './file-link';
import './file-view.css';
import { fileViewWords } from './file-view.texts';

/** pdf.js is fetched when the first document is looked at, not before. */
const PdfView = lazy(async () => ({ default: (await import('./pdf-view')).PdfView }));

interface Shown {
  readonly fileId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
}

/** A document drawn in the page: PDF and pictures; what else there is can be saved. */
export function FileView({ file }: { file: Shown }) {
  const { fileId, name, sizeBytes, mediaType } = file;
  return (
    <div className="file-view">
      <p className="small">
        <FileLink id={fileId} name={name} sizeBytes={sizeBytes} />
      </p>
      <Inside key={fileId} file={file} isPdf={mediaType === 'application/pdf'} />
    </div>
  );
}

function Inside({ file, isPdf }: { file: Shown; isPdf: boolean }) {
  const w = useWords(fileViewWords);
  const isPicture = /^image\/(png|jpeg|webp)$/.test(file.mediaType);
  const bytes = useQuery({ ...fileBytesQuery(file.fileId), enabled: isPdf || isPicture });
  if (!isPdf && !isPicture) return <p className="remark info">{w.onlyDownload}</p>;
  return (
    <Fetched query={bytes}>
      {(found) =>
        isPdf ? (
          <Suspense>
            <PdfView bytes={found} name={file.name} />
          </Suspense>
        ) : (
          <Picture bytes={found} file={file} />
        )
      }
    </Fetched>
  );
}

function Picture({ bytes, file }: { bytes: ArrayBuffer; file: Shown }) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytes], { type: file.mediaType }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes, file.mediaType]);
  return address ? <img className="picture" src={address} alt={file.name} /> : null;
}
