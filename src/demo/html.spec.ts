import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { html } from './html.js';

const characters: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };

/** As a browser reads it. */
function read(escaped = ''): string {
  return escaped.replaceAll(/&(lt|gt|quot|#39|amp);/g, (entity) => characters[entity]!);
}

test('a value is escaped wherever it stands, a template within a template is not', () => {
  const inner = html`<b>${'<&>'}</b>`;
  expect(html`<p title="${`"'<>&`}">${['a<b', inner, undefined, 3]}</p>`.toString()).toBe(
    '<p title="&quot;&#39;&lt;&gt;&amp;">a&lt;b<b>&lt;&amp;&gt;</b>3</p>',
  );
});

test('no text ends the attribute or the element that it was put in', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', 'a', ';', '`', '=', ' ') }), (text) => {
      const page = html`<p title="${text}">${text}</p>`.toString();
      const [, attribute, content] = /^<p title="([^"]*)">([^<]*)<\/p>$/.exec(page)!;
      expect([read(attribute), read(content)]).toEqual([text, text]);
    }),
  );
});
