import { crc32 } from 'node:zlib';

const lineBytesMax = 1_024;

/**
 * Takes the content out of the `aws-chunked` form that clients send a stream in when its checksum comes after it
 * (`x-amz-content-sha256: STREAMING-UNSIGNED-PAYLOAD-TRAILER`), and holds it against that CRC-32.
 * @throws Error when the form is broken or the checksum is another
 */
export async function* readAwsChunks(body: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer = Buffer.alloc(0);
  let leftInChunk = 0;
  let checksum = 0;
  const trailers: string[] = [];
  let state: 'size' | 'data' | 'trailers' = 'size';
  for await (const piece of body) {
    held = Buffer.concat([held, piece]);
    for (;;) {
      if (state === 'data') {
        const content = held.subarray(0, leftInChunk);
        checksum = crc32(content, checksum);
        if (content.length > 0) yield content;
        held = held.subarray(content.length);
        leftInChunk -= content.length;
        if (leftInChunk > 0 || held.length < 2) break;
        if (held.toString('latin1', 0, 2) !== '\r\n') throw new Error('a chunk has another length than it says');
        held = held.subarray(2);
        state = 'size';
      }
      const lineEnd = held.indexOf('\r\n');
      if (lineEnd < 0 && held.length > lineBytesMax) throw new Error('a line has no end');
      if (lineEnd < 0) break;
      const line = held.toString('latin1', 0, lineEnd);
      held = held.subarray(lineEnd + 2);
      if (state === 'trailers') {
        trailers.push(line);
      } else {
        if (!/^[0-9a-f]+$/i.test(line)) throw new Error('a chunk has no length');
        leftInChunk = parseInt(line, 16);
        state = leftInChunk === 0 ? 'trailers' : 'data';
      }
    }
  }
  const crc = Buffer.alloc(4);
  crc.writeUInt32BE(checksum);
  if (!trailers.includes(`x-amz-checksum-crc32:${crc.toString('base64')}`)) throw new Error('the checksum is another');
}
