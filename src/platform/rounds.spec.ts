import { expect, test } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { Rounds } from './rounds.js';

test('calls during a round make one more round follow, and never two run at once', async () => {
  let running = 0;
  let most = 0;
  let rounds = 0;
  const job = new Rounds(async () => {
    running += 1;
    most = Math.max(most, running);
    rounds += 1;
    await sleep(5);
    running -= 1;
  });
  await Promise.all([job.look(), job.look(), job.look(), job.look()]);
  expect([rounds, most]).toEqual([2, 1]);
});

test('draining waits for the running round and starts no other', async () => {
  let ended = 0;
  const job = new Rounds(async () => {
    await sleep(10);
    ended += 1;
  });
  void job.look();
  void job.look();
  await job.drain();
  await job.look();
  expect(ended).toBe(1);
});

test('a round that fails says so, and the next one runs', async () => {
  let tries = 0;
  const job = new Rounds(async () => {
    tries += 1;
    if (tries === 1) throw new Error('database away');
  });
  await expect(job.look()).rejects.toThrow('database away');
  await job.look();
  expect(tries).toBe(2);
});
