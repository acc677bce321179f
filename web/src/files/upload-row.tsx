import { ExclamationmarkTriangleIcon, UploadIcon } from '@navikt/aksel-icons';
import { Button } from '../look/button';
import { ProgressBar } from '../look/progress-bar';
import { Refusal } from '../platform/api';
import { useLanguage, useWords } from '../platform/language';
import { fileSize } from './file-size';
import { filesWords } from './files.texts';
import type { Upload, Uploads } from './uploads';

/** One file on its way: how far it has come, or why it was not taken. */
export function UploadRow({ upload, uploads, bytesMax }: { upload: Upload; uploads: Uploads; bytesMax: number }) {
  const w = useWords(filesWords);
  const trouble = useTrouble(upload, bytesMax);
  const { name } = upload.file;
  const Icon = trouble ? ExclamationmarkTriangleIcon : UploadIcon;
  return (
    <li className="file">
      <Icon className="icon" aria-hidden />
      <span className="file-name">
        {name} {!trouble && <UploadProgress upload={upload} />}
        {trouble && (
          <span className="file-trouble" role="alert">
            {trouble}
          </span>
        )}
      </span>
      <span className="actions">
        {upload.state === 'refused' && (
          <Button weight="tertiary" small onClick={() => uploads.again(upload.id)}>
            {w.again}
            <span className="visually-hidden">{w.ofUpload(name)}</span>
          </Button>
        )}
        <Button weight="tertiary" small onClick={() => uploads.drop(upload.id)}>
          {trouble ? w.remove : w.cancel}
          <span className="visually-hidden">{w.ofUpload(name)}</span>
        </Button>
      </span>
    </li>
  );
}

function UploadProgress({ upload: { file, sentBytes, state } }: { upload: Upload }) {
  const w = useWords(filesWords);
  const { language } = useLanguage();
  const size = fileSize(file.size, language);
  const percent = file.size > 0 ? Math.round((sentBytes / file.size) * 100) : 0;
  const said = state === 'waiting' ? w.waiting(size) : state === 'judging' ? w.judging : w.sending(percent, size);
  return (
    <>
      <small className="subtle">{said}</small>
      <ProgressBar label={w.uploading(file.name)} value={sentBytes} max={file.size} />
    </>
  );
}

function useTrouble({ state, file, error }: Upload, bytesMax: number): string {
  const w = useWords(filesWords);
  const { language } = useLanguage();
  if (state === 'too-large') return w.tooLarge(fileSize(file.size, language), fileSize(bytesMax, language));
  if (state !== 'refused') return '';
  if (!(error instanceof Refusal)) return w.unreachable;
  return error.problem.refusals.map(({ detail }) => detail).join(' ') || error.message;
}
