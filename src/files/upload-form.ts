import { rm } from 'node:fs/promises';
import type { Multipart } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { holdsNationalIdentityNumber } from '../kernel/national-identity-number.js';
import { Refused } from '../kernel/refusal.js';
import { safeFileName } from './file-name.js';
import { uploadBytesMax, uploadSecondsMax } from './file.limits.js';
import { refuseFile } from './file.refusals.js';
import { type ReceivedUpload, receiveUpload } from './receive-upload.js';
import { refuseUpload } from './upload.refusals.js';

/** All of a form but its file: delimiters, and the headers of the one part. */
const formBytesMax = 16_384;

/** What the parser of forms may spend on one. A part of text is let through to be refused by name. */
export const uploadFormLimits = {
  parts: 1,
  files: 1,
  fields: 1,
  fileSize: uploadBytesMax,
  fieldSize: 100,
  headerPairs: 20,
  headerSize: 8_192,
};

const tooLarge = () => new Refused([refuseFile('file.too-large', { uploadBytesMax }, 'file')]);

/** A form with one file in the field `file`, still on its way: nothing of it has been read before `receive` is called. */
export class UploadForm {
  constructor(private readonly request: FastifyRequest) {}

  /** How large the file is at least, as far as the request's announced length tells. */
  get fileBytesMin(): number {
    return Math.max(0, Number(this.request.headers['content-length'] ?? 0) - formBytesMax);
  }

  /**
   * Reads the form to its end and gives its file, which then lies in the temporary folder and is the caller's to remove.
   * Nothing is left there otherwise. @throws Refused for all that can be wrong with what was sent
   */
  async receive(temporaryFolder: string): Promise<ReceivedUpload> {
    if (!this.request.isMultipart()) throw new Refused([refuseUpload('upload.not-a-form', {})]);
    if (this.fileBytesMin > uploadBytesMax) throw tooLarge();
    try {
      return await receiveOnlyFile(this.request.parts(), temporaryFolder);
    } catch (error) {
      throw senderFault(error) ?? error;
    } finally {
      // What nobody wants is read and forgotten: a sender who is still at it would not see our answer otherwise.
      this.request.raw.unpipe();
      this.request.raw.resume();
    }
  }
}

async function receiveOnlyFile(parts: AsyncIterator<Multipart>, temporaryFolder: string): Promise<ReceivedUpload> {
  const { value: part } = (await parts.next()) as { value: Multipart | undefined };
  if (part?.type !== 'file' || part.fieldname !== 'file')
    throw new Refused([refuseUpload('upload.file-missing', {}, 'file')]);
  const name = readableName(part.filename);
  if (holdsNationalIdentityNumber(safeFileName(name) ?? '')) {
    throw new Refused([refuseUpload('upload.name-holds-identity-number', {}, 'file')]);
  }
  const signal = AbortSignal.timeout(uploadSecondsMax * 1_000);
  const received = await receiveUpload(part.file, { name, uploadBytesMax, temporaryFolder, signal });
  if ('refusal' in received) throw new Refused([{ ...received.refusal, field: 'file' }]);
  try {
    if (!(await parts.next()).done) throw new Refused([refuseUpload('upload.one-file-only', {}, 'file')]);
    return received.upload;
  } catch (error) {
    await rm(received.upload.path, { force: true });
    throw error;
  }
}

/** Browsers write these three characters of a name in a form so (WHATWG HTML, "Multipart form data"). */
function readableName(sent: string | undefined): string {
  return (sent ?? '').replace(/%(22|0D|0A)/gi, ' ');
}

const limitCodes = ['FST_PARTS_LIMIT', 'FST_FILES_LIMIT', 'FST_FIELDS_LIMIT'];
const hangUpCodes = ['ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET'];
/** The parser's own errors have no code. */
const parserWords = /multipart data|Boundary not found/;

/** What in the sender's form or line made reading it fail; undefined when it was nothing of theirs. */
function senderFault(error: unknown): Refused | undefined {
  const { name, code, message, statusCode } = error as Error & { code?: string; statusCode?: number };
  if (name === 'TimeoutError' || name === 'AbortError')
    return new Refused([refuseUpload('upload.took-too-long', {}, 'file')]);
  if (limitCodes.includes(code ?? '')) return new Refused([refuseUpload('upload.one-file-only', {}, 'file')]);
  const malformed = (statusCode !== undefined && statusCode < 500) || parserWords.test(message);
  const brokeOff = malformed || hangUpCodes.includes(code ?? '');
  return brokeOff ? new Refused([refuseUpload('upload.broke-off', {}, 'file')]) : undefined;
}
