import { describe, expect, test } from '@jest/globals';
import { faultOfNumber, spacedNumber } from './organisation-number.rules';

describe('a Norwegian organisation number', () => {
  test('is accepted as people write it', () => {
    expect(faultOfNumber('200 000 021')).toBeNull();
    expect(faultOfNumber('200000021')).toBeNull();
    expect(spacedNumber('200000021')).toBe('200 000 021');
  });

  test('with a typing error is told what the last digit would be', () => {
    expect(faultOfNumber('200000022')).toEqual({ is: 'wrong-digit', right: 1 });
  });

  test('has nine digits, and no number begins in a way whose check digit would be ten', () => {
    expect(faultOfNumber('20000002')).toEqual({ is: 'not-nine' });
    expect(faultOfNumber('20000003A')).toEqual({ is: 'not-nine' });
    const beginnings = Array.from({ length: 100 }, (_, at) => String(20_000_000 + at));
    const without = beginnings.filter((eight) =>
      Array.from({ length: 10 }, (_, digit) => faultOfNumber(`${eight}${digit}`)).every((fault) => fault !== null),
    );
    expect(without.length).toBeGreaterThan(0);
    for (const eight of without) expect(faultOfNumber(`${eight}0`)).toEqual({ is: 'no-such' });
  });
});
