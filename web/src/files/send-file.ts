import { type Problem, Refusal, type Shape, Unreachable } from '../platform/api';
import { currentLanguage } from '../platform/language';

export type StoredFile = Shape<'File'>;

/**
 * Uploads one file. XMLHttpRequest, because `fetch` does not tell how much has been sent.
 * @throws Refusal with the program’s reasons, Unreachable when nobody answered, AbortError when it was called off.
 */
export function sendFile(
  address: string,
  file: File,
  way: { key: string; onSent: (bytes: number) => void; signal: AbortSignal },
): Promise<StoredFile> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.responseType = 'json';
    request.setRequestHeader('accept-language', currentLanguage());
    request.setRequestHeader('idempotency-key', way.key);
    request.upload.addEventListener('progress', ({ loaded }) => way.onSent(Math.min(loaded, file.size)));
    request.addEventListener('load', () => {
      if (request.status === 201) resolve(request.response as StoredFile);
      else if (isProblem(request)) reject(new Refusal(request.response as Problem));
      else reject(new Unreachable(String(request.status)));
    });
    request.addEventListener('error', () => reject(new Unreachable('upload')));
    request.addEventListener('abort', () => reject(new DOMException('called off', 'AbortError')));
    way.signal.addEventListener('abort', () => request.abort());
    const form = new FormData();
    form.append('file', file);
    request.send(form);
  });
}

function isProblem(request: XMLHttpRequest): boolean {
  return (request.getResponseHeader('content-type') ?? '').startsWith('application/problem+json') && !!request.response;
}
