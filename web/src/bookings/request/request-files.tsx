import { FileTextIcon } from '@navikt/aksel-icons';
import { useQuery } from '@tanstack/react-query';
import { Fetched } from '../../look/states';
import { useLanguage, useWords } from '../../platform/language';
import { useTimeWords } from '../../platform/when';
import { type RequestFile, requestFilesQuery, type TestRequest } from '../../test-requests/test-requests.queries';
import { requestPageWords } from './request-page.texts';

const filesShown = 5;

/** What was uploaded: the result report first, then the newest; the rest on asking. */
export function RequestFiles({ request: { id, reportFileId } }: { request: TestRequest }) {
  const w = useWords(requestPageWords);
  const files = useQuery(requestFilesQuery(id));
  return (
    <Fetched query={files}>
      {({ files: all }) => {
        if (all.length === 0) return <p className="subtle">{w.noFiles}</p>;
        const sorted = [...all].sort((a, b) => Number(b.id === reportFileId) - Number(a.id === reportFileId));
        const rest = sorted.slice(filesShown);
        return (
          <>
            <FileList files={sorted.slice(0, filesShown)} reportFileId={reportFileId} />
            {rest.length > 0 && (
              <details className="more-files">
                <summary>{w.filesLeft(rest.length)}</summary>
                <FileList files={rest} reportFileId={reportFileId} />
              </details>
            )}
          </>
        );
      }}
    </Fetched>
  );
}

function FileList({ files, reportFileId }: { files: readonly RequestFile[]; reportFileId: string | null }) {
  const w = useWords(requestPageWords);
  const { shortDay } = useTimeWords();
  const { language } = useLanguage();
  return (
    <ul>
      {files.map(({ id, name, sizeBytes, uploadedAt }) => (
        <li key={id} className="file">
          <FileTextIcon className="icon" aria-hidden />
          <span className="said">
            <a href={`/api/v1/files/${id}`} download>
              {name}
            </a>
            <small className="subtle">
              {[id === reportFileId && w.report, sizeWords(sizeBytes, language), shortDay(uploadedAt)]
                .filter(Boolean)
                .join(', ')}
            </small>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** `1,2 MB` */
function sizeWords(bytes: number, language: 'nb' | 'en'): string {
  const [unit, size] = bytes < 1_000_000 ? ['kB', bytes / 1000] : ['MB', bytes / 1_000_000];
  const digits = { maximumFractionDigits: unit === 'kB' ? 0 : 1 };
  return `${new Intl.NumberFormat(language === 'nb' ? 'nb-NO' : 'en-GB', digits).format(size)} ${unit}`;
}
