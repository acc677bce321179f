const nameCharactersMax = 150;

/** Control and formatting characters (bidirectional overrides among them), private use, halves of pairs, line separators, and what some system forbids. */
const unwanted = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}"'`<>:|?*]/gu;
/** Names that Windows keeps for devices, with whatever extension (learn.microsoft.com, "Naming Files, Paths, and Namespaces"). */
const reserved = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])\s*(\.|$)/i;

/**
 * The name that a file is kept and downloaded under, made from the one that its sender gave: the last part of a path,
 * composed (NFC), in one line, harmless in every file system, at most 150 characters with its extension kept.
 * Cleaning twice is cleaning once. Undefined when nothing is left.
 */
export function safeFileName(given: string): string | undefined {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = last.replace(/\s+/g, ' ').replace(unwanted, '').normalize('NFC').replace(/\s+/g, ' ');
  const trimmed = plain.replace(/^[. ]+|[. ]+$/g, '');
  if (trimmed === '') return undefined;
  const ending = fileExtension(trimmed) === '' ? '' : trimmed.slice(trimmed.lastIndexOf('.'));
  const base = trimmed.slice(0, trimmed.length - ending.length).replace(/[. ]+$/, '');
  const harmless = reserved.test(base) ? `_${base}` : base;
  const short = [...harmless].slice(0, nameCharactersMax - ending.length).join('');
  return short.replace(/[. ]+$/, '') + ending;
}

/** What follows the last dot, in lower case and without the dot; empty when the name has no extension. */
export function fileExtension(name: string): string {
  return /[^.]\.([a-z0-9]{1,10})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}

/**
 * The header that makes a browser download a file and never show it (RFC 6266, with the name in full as RFC 8187 writes it
 * and a plain one before it for readers that don't know that).
 */
export function contentDisposition(name: string): string {
  const safe = safeFileName(name) ?? 'file';
  const encoded = encodeURIComponent(safe).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plainAscii(safe)}"; filename*=UTF-8''${encoded}`;
}

/** Without `%`, which some readers would decode though they should not (RFC 6266, appendix D). */
function plainAscii(name: string): string {
  const spelled: Record<string, string> = { æ: 'ae', Æ: 'AE', ø: 'o', Ø: 'O' };
  return name
    .replace(/[æøÆØ]/g, (letter) => spelled[letter] ?? letter)
    .normalize('NFD')
    .replace(/([a-z])[\u0300-\u036f]+/gi, '$1')
    .replace(/[^ -~]|[%"\\]/gu, '_');
}
