import { describe, expect, test } from '@jest/globals';
import { mayBeForged, type RequestOrigin } from './request-origin.rules.js';

const own = 'https://lab.example';
const request = (change: Partial<RequestOrigin>): RequestOrigin => ({
  method: 'POST',
  origin: undefined,
  secFetchSite: undefined,
  hasCookie: true,
  ...change,
});

describe('a request that may be forged', () => {
  test.each([
    ['our own page', { origin: own, secFetchSite: 'same-origin' }, false],
    ['our own page in an older browser', { origin: own }, false],
    [
      'our own page under the machine’s other name',
      { origin: 'http://127.0.0.1:3000', secFetchSite: 'same-origin' },
      false,
    ],
    ['another site', { origin: 'https://evil.example', secFetchSite: 'cross-site' }, true],
    [
      'another site, without cookies: it would sign the reader in as somebody else',
      { origin: 'https://evil.example', hasCookie: false },
      true,
    ],
    ['a neighbour under the same domain', { origin: 'https://other.lab.example', secFetchSite: 'same-site' }, true],
    ['a page that hides its origin', { origin: 'null' }, true],
    ['the same name without TLS', { origin: 'http://lab.example' }, true],
    ['a program without cookies', { hasCookie: false }, false],
    ['cookies that come from nowhere', {}, true],
    ['reading, from wherever', { method: 'GET', origin: 'https://evil.example', secFetchSite: 'cross-site' }, false],
    ['deleting from another site', { method: 'DELETE', secFetchSite: 'cross-site' }, true],
  ] as const)('%s', (_, change, forged) => {
    expect(mayBeForged(request(change), own)).toBe(forged);
  });
});
