import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { report, sized } from '../support/proof.js';
import { LabAtWork } from './lab-at-work.js';
import { type Kill, outboxUnderFire } from './outbox-under-fire.js';

const atEveryPoint: readonly Kill[] = [
  { point: 'connected', andServer: 'drop' },
  { point: 'rcpt', andServer: 'drop' },
  { point: 'data', andServer: 'drop' },
  { point: 'body', andServer: 'drop' },
  { point: 'body', andServer: 'keep-and-drop' },
  { point: 'accepted', andServer: 'go' },
];

function kills(count: number): Kill[] {
  return Array.from({ length: count }, (_, n) => {
    const named = atEveryPoint[n % (2 * atEveryPoint.length)];
    return named ?? { afterMs: Math.floor(Math.random() * 700) };
  });
}

describe('an outbox that is killed again and again', () => {
  let lab: LabAtWork;
  beforeAll(async () => {
    lab = await LabAtWork.open();
  });
  afterAll(() => lab.close());

  test(
    'loses nothing, and sends twice only what the server had kept and we had not written down',
    async () => {
      const found = await outboxUnderFire(lab, kills(sized(8, 1_000)));
      await report('kill-mail', 'The outbox, killed with -9 at every stage of a sending and at random', {
        kills: found.kills,
        'e-mails owed': found.letters,
        lost: found.lost,
        'shown in the ledger as perhaps arrived': found.perhapsArrived,
        'sent twice, killed between the server’s 250 and our commit': found.twice,
        'sent twice otherwise': found.twiceOutsideWindow,
      });
      expect(found).toMatchObject({ lost: 0, twiceOutsideWindow: 0 });
      expect(found.twice).toBeGreaterThan(0);
      expect(found.perhapsArrived).toBeGreaterThanOrEqual(found.twice);
    },
    sized(120_000, 7_200_000),
  );
});
