import { z } from 'zod';
import { instant } from '../platform/answer.decorator.js';

export const fileView = z
  .object({
    id: z.uuid(),
    name: z.string().describe('As it was sent, but for what is harmful in a name'),
    mediaType: z.string(),
    sizeBytes: z.int(),
    sha256: z.string().describe('In hexadecimal'),
    uploadedAt: instant,
    uploadedBy: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  })
  .meta({ id: 'File' });
export type FileView = z.output<typeof fileView>;
