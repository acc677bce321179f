/** Control characters (C0, DEL, C1 with NEL), U+2028, U+2029 and lone surrogates: whatever a parser may take for a line's end. */
const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]+/gu;
/** The embeddings, overrides and isolates that turn the reading order, and so can make one name look like another. */
const turning = /[\u202A-\u202E\u2066-\u2069]/g;

/**
 * The text as one line that is safe in a header, a calendar property and a subject; what can't be printed becomes a space.
 * Longer than `charactersMax` (code points), it is cut and ends in “…”.
 */
export function plainLine(text: string, charactersMax: number): string {
  return clip(text.replace(unprintable, ' ').replace(turning, '').replace(/\s+/g, ' ').trim(), charactersMax);
}

/** As `plainLine`, but the line breaks that the writer put in stay, as `\n`; never more than one empty line after another. */
export function plainLines(text: string, charactersMax: number): string {
  const lines = text.split(/\r\n|[\n\r\u0085\u2028\u2029]/).map((line) => plainLine(line, charactersMax));
  return clip(
    lines
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
    charactersMax,
  );
}

function clip(text: string, charactersMax: number): string {
  // Two UTF-16 units at most make a code point, so that a shorter text need not be taken apart.
  if (text.length <= charactersMax) return text;
  const characters = [...text];
  return characters.length <= charactersMax
    ? text
    : `${characters
        .slice(0, charactersMax - 1)
        .join('')
        .trimEnd()}…`;
}
