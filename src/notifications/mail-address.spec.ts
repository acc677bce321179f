import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isMailAddress } from './mail-address.js';

describe('a mail address', () => {
  test.each([
    'kari@bedrift.example',
    'kari.nordmann+lab@post.bedrift.example',
    "o'brien@bedrift.example",
    'r&d@bedrift.example',
    'a@b.no',
    'kari@xn--brum-voa.example',
    `${'a'.repeat(64)}@bedrift.example`,
  ])('is accepted: %s', (address) => {
    expect(isMailAddress(address)).toBe(true);
  });

  test.each([
    '',
    '@bedrift.example',
    'kari',
    'kari@',
    'kari@localhost',
    'kari@bedrift..example',
    'kari@-bedrift.example',
    'kari@bedrift.example.',
    'kari@192.0.2.1',
    'kari@[192.0.2.1]',
    '.kari@bedrift.example',
    'kari..n@bedrift.example',
    'kåre@bedrift.example',
    'kari@bærum.example',
    'a@test.example, evil@x.example',
    'a@test.example;evil@x.example',
    'a@test.example evil@x.example',
    'a@test.example\nevil@x.example',
    'a@test.example\r\nBCC: evil@x.example',
    'a@test.example\n',
    ' a@test.example',
    'Kari <kari@bedrift.example>',
    '<kari@bedrift.example>',
    '"kari, x"@bedrift.example',
    'kari(comment)@bedrift.example',
    'a@b@bedrift.example',
    'evil%x.example@test.example',
    'x.example!evil@test.example',
    'group:a@test.example;',
    'kari@bedrift.example\u0000',
    'kari@bedrift\u3002example',
    `${'a'.repeat(65)}@bedrift.example`,
    `a@${'b'.repeat(64)}.example`,
    `a@${'b.'.repeat(130)}example`,
  ])('is refused: %j', (address) => {
    expect(isMailAddress(address)).toBe(false);
  });

  test('never lets a separator, bracket, quote, space, control or letter outside ASCII through', () => {
    const piece = fc.oneof(
      fc.constantFrom('a', '@', '.', 'no', 'kari', ',', ';', ' ', '\r\n', '<', '"', '(', ':', 'ø', '%'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('');
        if (isMailAddress(text)) expect(text).toMatch(/^[^\s,;:<>()[\]"\\%!@\u0080-\u{10FFFF}]+@[A-Za-z0-9.-]+$/u);
      }),
      { numRuns: 2000 },
    );
  });
});
