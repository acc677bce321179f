import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from './catalogue.schema.js';
import { readCatalogue } from './catalogue-faults.js';

/** The catalogue that the program is delivered with. A lab starts from it and publishes its own versions later. */
export function bundledCatalogue(): Catalogue {
  return readCatalogue(JSON.parse(readFileSync(join(import.meta.dirname, 'catalogue', 'checklists.json'), 'utf8')));
}
