/** Text that is HTML already: only `html` makes it, so that nothing gets there unescaped. */
class Html {
  constructor(private readonly source: string) {}

  toString(): string {
    return this.source;
  }
}
export type { Html };

type Printable = string | number | Html | undefined | readonly Printable[];

/** A template in which every value is escaped, for text and for quoted attributes, unless it is a template itself. */
export function html(parts: TemplateStringsArray, ...values: Printable[]): Html {
  return new Html(parts.map((part, index) => part + (index < values.length ? print(values[index]) : '')).join(''));
}

function print(value: Printable): string {
  if (value === undefined) return '';
  if (value instanceof Html) return value.toString();
  return typeof value === 'object' ? value.map(print).join('') : escape(String(value));
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => escapes[character]!);
}
