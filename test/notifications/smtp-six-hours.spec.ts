import { expect, test } from '@jest/globals';
import { report, sized } from '../support/proof.js';
import { type Outage, type OutageFound, sitOut } from './long-outage.js';

let handedOver = 0;
/** What an outage costs an e-mail that is not to blame for it. */
const nothing = 0;
const outages: readonly (Outage & { attemptsMax: number })[] = [
  { way: 'refuses connections', attemptsMax: nothing },
  {
    way: 'stalls before its greeting',
    attemptsMax: nothing,
    script: (point) => (point === 'connected' ? 'stall' : 'go'),
  },
  {
    way: 'greets with 421',
    attemptsMax: nothing,
    script: (point) => (point === 'connected' ? { answer: '421 come again' } : 'go'),
  },
  {
    way: 'answers 451 to each recipient',
    attemptsMax: 9,
    script: (point) => (point === 'rcpt' ? { answer: '451 come again' } : 'go'),
  },
  {
    way: 'drops after the final dot, keeping every other e-mail',
    attemptsMax: 3,
    script: (point) => (point !== 'body' ? 'go' : (handedOver += 1) % 2 === 0 ? 'drop' : 'keep-and-drop'),
  },
];

const minutes = sized(10, 360);
const backlog = sized(60, 2_000);
const found: Record<string, OutageFound> = {};

test.each(outages)(
  'a server that $way for hours costs nothing but time',
  async (outage) => {
    found[outage.way] = await sitOut(outage, minutes, backlog);
    expect(found[outage.way]).toMatchObject({ lost: 0, givenUp: 0, twiceUnexplained: 0, sequencesThatFell: 0 });
    expect(found[outage.way]!.probeGapSecondsMin).toBeGreaterThanOrEqual(29.9);
    expect(found[outage.way]!.attemptsMax).toBeLessThanOrEqual(outage.attemptsMax);
    expect(found[outage.way]!.probes).toBeGreaterThan(minutes);
    expect(found[outage.way]!.backlogSeconds).toBeLessThanOrEqual(60);
  },
  sized(60_000, 3_600_000),
);

test('and that is told', async () => {
  const rows = Object.entries(found).flatMap(([way, of]) => [
    [`**${way}**: e-mails lost`, of.lost],
    ['given up', of.givenUp],
    ['twice, beyond those that the server had kept without saying so', of.twiceUnexplained],
    ['attempts that the outage cost an e-mail, at most', of.attemptsMax],
    ['probes, of two processes together', of.probes],
    ['shortest time between two, in seconds', of.probeGapSecondsMin.toFixed(1)],
    ['times that SEQUENCE fell, for a booking and recipient', of.sequencesThatFell],
    ['backlog gone after the return, in seconds of the program’s clock', of.backlogSeconds],
  ]);
  expect(rows).toHaveLength(8 * outages.length);
  const title = `A mail server that is away for ${minutes / 60} hours, with ${backlog} e-mails owed and bookings that are moved meanwhile`;
  await report('smtp-six-hours', title, rows as [string, string | number][]);
});
