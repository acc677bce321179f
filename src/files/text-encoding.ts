import type { FileHandle } from 'node:fs/promises';

const sliceBytes = 65_536;
/** Characters that no text has: control characters, but for tabs, line ends, form feeds and what a wrong decoding leaves. */
const neverInText = /(?![\t\n\f\r\x7f-\x9f])\p{Cc}/u;

/** Reads the whole file, a slice at a time. */
export async function textEncodingOf(file: FileHandle): Promise<'utf-8' | undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const slice = Buffer.alloc(sliceBytes);
  let position = 0;
  try {
    for (;;) {
      const { bytesRead } = await file.read(slice, 0, sliceBytes, position);
      const text = decoder.decode(slice.subarray(0, bytesRead), { stream: bytesRead > 0 });
      if (neverInText.test(text)) return undefined;
      if (bytesRead === 0) return 'utf-8';
      position += bytesRead;
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return undefined;
    throw error;
  }
}
