import { expect, test } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refused } from '../kernel/refusal.js';
import { Turns } from './turns.js';

test('one piece of work at a time, in the order of asking; one that fails stops nobody', async () => {
  const turns = new Turns(5);
  let running = 0;
  let most = 0;
  const done: number[] = [];
  const work = (n: number) => async () => {
    running += 1;
    most = Math.max(most, running);
    await sleep(2);
    running -= 1;
    if (n === 1) throw new Error('the second fails');
    done.push(n);
  };
  const asked = [0, 1, 2, 3].map((n) => turns.take(work(n)));
  const outcomes = await Promise.allSettled(asked);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
  expect([most, done]).toEqual([1, [0, 2, 3]]);
});

test('who comes when too many wait is told so at once, and is let in again later', async () => {
  const turns = new Turns(2);
  const both = [turns.take(() => sleep(5)), turns.take(() => sleep(5))];
  expect(() => turns.take(() => sleep(5))).toThrow(Refused);
  await Promise.all(both);
  await turns.take(() => sleep(1));
});
