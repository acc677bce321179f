import type { Language } from '../platform/language';

/** MB is 1,048,576 bytes here, as in what the program says about its limits. */
const [kilobyte, megabyte] = [1024, 1_048_576];

/** `820 kB`, `1,4 MB`. */
export function fileSize(bytes: number, language: Language): string {
  const [size, unit] = bytes < megabyte ? [Math.max(1, Math.round(bytes / kilobyte)), 'kB'] : [bytes / megabyte, 'MB'];
  const shown = new Intl.NumberFormat(language, { maximumFractionDigits: size < 100 ? 1 : 0 }).format(size);
  return `${shown} ${unit}`;
}
