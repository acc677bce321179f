import { useEffect, useState } from 'react';
import { Button } from '../look/button';
import { useWords } from '../platform/language';
import { fileViewWords } from './file-view.texts';
import { openPdf, type PDFDocumentProxy } from './pdf-document';
import { PdfPage } from './pdf-page';

const pagesMax = 300;
const zooms = [1, 1.5, 2, 3] as const;

type Opened = PDFDocumentProxy | 'broken' | 'locked' | null;

/** A PDF, page under page, in a box that scrolls by itself. */
export function PdfView({ bytes, name }: { bytes: ArrayBuffer; name: string }) {
  const w = useWords(fileViewWords);
  const opened = useOpened(bytes);
  const [zoom, setZoom] = useState(0);
  if (opened === null) return null;
  if (opened === 'broken' || opened === 'locked') return <p className="remark">{w[opened]}</p>;
  const count = Math.min(opened.numPages, pagesMax);
  return (
    <>
      <p className="pdf-tools">
        <span className="small subtle">{w.pages(opened.numPages)}</span>
        <Button weight="secondary" small onClick={() => setZoom(Math.max(0, zoom - 1))}>
          {w.smaller}
        </Button>
        <Button weight="secondary" small onClick={() => setZoom(Math.min(zooms.length - 1, zoom + 1))}>
          {w.larger}
        </Button>
      </p>
      {opened.numPages > pagesMax && <p className="remark">{w.tooLong(pagesMax, opened.numPages)}</p>}
      <div className="pdf" role="region" aria-label={w.document(name)} tabIndex={0}>
        {Array.from({ length: count }, (_, index) => (
          <PdfPage key={index} document={opened} number={index + 1} zoom={zooms[zoom]!} />
        ))}
      </div>
    </>
  );
}

function useOpened(bytes: ArrayBuffer): Opened {
  const [opened, setOpened] = useState<Opened>(null);
  useEffect(() => {
    let left = false;
    const { opened: opening, close } = openPdf(bytes);
    opening.then(
      (document) => !left && setOpened(document),
      (error: Error) => !left && setOpened(error.name === 'PasswordException' ? 'locked' : 'broken'),
    );
    return () => {
      left = true;
      setOpened(null);
      close();
    };
  }, [bytes]);
  return opened;
}
