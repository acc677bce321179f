import { FileTextIcon } from '@navikt/aksel-icons';
import { useEffect, useRef, useState } from 'react';
import { FileLink } from '../../files/file-link';
import { fileSize } from '../../files/file-size';
import { UploadRow } from '../../files/upload-row';
import { Button } from '../../look/button';
import { FileDrop } from '../../look/file-drop';
import { Refusals } from '../../look/refusals';
import type { Shape } from '../../platform/api';
import { useLanguage, useWords } from '../../platform/language';
import { useTimeWords } from '../../platform/when';
import type { ChecklistWork } from './checklist-work';
import { DocumentLibrary } from './document-library';
import { itemEvidenceWords } from './item-evidence.texts';
import type { ChecklistItem } from '../test-requests.queries';

const accept = '.pdf,.png,.jpg,.jpeg,.docx,.xlsx,.pptx,.odt,.ods,.txt,.csv';

interface Evidence {
  readonly requestId: string;
  readonly item: ChecklistItem;
  readonly files: Shape<'RequestFiles'>;
  readonly work: ChecklistWork;
}

/** The documents that show that the answer holds: what is attached, what is on its way, and the ways to add more. */
export function ItemEvidence({ requestId, item, files, work }: Evidence) {
  const w = useWords(itemEvidenceWords);
  const { language } = useLanguage();
  const [isLibraryOpen, setLibraryOpen] = useState(false);
  const [said, setSaid] = useState('');
  const [error, setError] = useState<unknown>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const attached = useRef(item.files.length);
  useEffect(() => {
    const last = item.files.at(-1);
    if (item.files.length > attached.current && last) setSaid(w.done(last.name));
    attached.current = item.files.length;
  }, [item.files, w]);
  const { limits, sizeBytes } = files;
  const underWay = work.underWay.filter(({ target }) => target === item.key);
  const deed = async (done: Promise<void>, then = '') => {
    setError(null);
    try {
      await done;
      if (then) setSaid(then);
      // The button that was pressed is gone; the reader stays where it was.
      heading.current?.focus({ preventScroll: true });
    } catch (refused) {
      setError(refused);
    }
  };
  return (
    <div>
      <h3 tabIndex={-1} ref={heading}>
        {w.title}
      </h3>
      <Refusals error={error} />
      <AttachedFiles
        item={item}
        onRemove={({ fileId, name }) => void deed(work.detach(item.key, fileId), w.removed(name))}
      />
      {underWay.length > 0 && (
        <ul>
          {underWay.map((upload) => (
            <UploadRow key={upload.id} upload={upload} uploads={work.uploads} bytesMax={limits.uploadBytes} />
          ))}
        </ul>
      )}
      <FileDrop
        label={w.drop}
        button={w.choose}
        accept={accept}
        limits={w.limits(
          fileSize(limits.uploadBytes, language),
          fileSize(sizeBytes, language),
          fileSize(limits.sizeBytes, language),
        )}
        onFiles={(chosen) => work.uploads.add(item.key, chosen)}
      >
        <Button weight="tertiary" small aria-expanded={isLibraryOpen} onClick={() => setLibraryOpen(!isLibraryOpen)}>
          {w.useOther}
        </Button>
      </FileDrop>
      {isLibraryOpen && (
        <DocumentLibrary
          requestId={requestId}
          item={item}
          files={files.files}
          onUse={({ id }) => void deed(work.attach(item.key, id))}
        />
      )}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </div>
  );
}

/** `onRemove` is left out where the reader may not change anything. */
export function AttachedFiles(props: {
  item: ChecklistItem;
  onRemove?: (file: ChecklistItem['files'][number]) => void;
}) {
  const w = useWords(itemEvidenceWords);
  const { moment } = useTimeWords();
  const { item, onRemove } = props;
  if (item.files.length === 0) return <p className="subtle">{w.none}</p>;
  return (
    <ul>
      {item.files.map((file) => (
        <li className="file" key={file.fileId}>
          <FileTextIcon className="icon" aria-hidden />
          <FileLink id={file.fileId} name={file.name} sizeBytes={file.sizeBytes}>
            {w.added(moment(file.addedAt))}
          </FileLink>
          {onRemove && (
            <Button weight="tertiary" small onClick={() => onRemove(file)}>
              {w.remove}
              <span className="visually-hidden"> {file.name}</span>
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
