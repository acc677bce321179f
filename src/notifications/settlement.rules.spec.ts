import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ambiguousSendsMax, sendAttemptsMax, settle, type Settlement } from './settlement.rules.js';
import { judgeFailure, type SendOutcome } from './smtp-outcome.rules.js';

const now = new Date('2026-11-24T09:00:00Z');
const fresh = { attempts: 0, ambiguous: 0 };
const minutesLater = ({ dueAt }: Settlement) => (dueAt ? (dueAt.getTime() - now.getTime()) / 60_000 : undefined);

describe('after an attempt', () => {
  test('an accepted e-mail is sent, with what the server said', () => {
    expect(settle(fresh, { result: 'accepted', answer: '250 ok' }, now)).toEqual({
      ...fresh,
      status: 'sent',
      answer: '250 ok',
    });
  });

  test('one that is refused for good is given up at once', () => {
    expect(settle(fresh, { result: 'refused', reason: '550' }, now)).toMatchObject({ status: 'given-up', attempts: 1 });
  });

  test('one that is put off waits longer each time, and is given up after a day or two', () => {
    const waits: (number | undefined)[] = [];
    let state: Settlement = { ...fresh, status: 'owed' };
    while (state.status === 'owed') {
      state = settle(state, { result: 'put-off', reason: '451', byServer: true }, now);
      waits.push(minutesLater(state));
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360, 360, 360, undefined]);
    expect(state).toMatchObject({ status: 'given-up', attempts: sendAttemptsMax });
  });

  test('one that may have arrived counts as that, breaks the channel, and is not sent for ever', () => {
    const waits: (number | undefined)[] = [];
    let state: Settlement = { ...fresh, status: 'owed' };
    for (let copies = 1; copies <= ambiguousSendsMax; copies += 1) {
      state = settle(state, { result: 'ambiguous', reason: 'silence' }, now);
      expect(state).toMatchObject({ ambiguous: copies, channelFault: 'silence' });
      waits.push(minutesLater(state));
    }
    expect(waits).toEqual([1, 60, 480, undefined]);
    expect(state.status).toBe('given-up');
    const sentAgain = settle({ attempts: 0, ambiguous: ambiguousSendsMax }, { result: 'ambiguous', reason: '' }, now);
    expect(sentAgain).toMatchObject({ status: 'owed', ambiguous: ambiguousSendsMax + 1 });
  });

  test('one whose sender died is as unsure, and senders that die again and again with it do not go on for ever', () => {
    let state: Settlement = { ...fresh, status: 'owed' };
    for (let deaths = 1; state.status === 'owed'; deaths += 1) {
      state = settle(state, { result: 'abandoned', reason: 'died' }, now);
      expect(state).toMatchObject({ ambiguous: deaths, attempts: deaths, channelFault: 'died' });
    }
    expect(state).toMatchObject({ status: 'given-up', ambiguous: sendAttemptsMax });
  });

  test('an outage burns nothing, and keeps the order unless it began with this very e-mail', () => {
    const outage = (midway: boolean) => settle(fresh, { result: 'channel-down', reason: 'refused', midway }, now);
    expect(outage(false)).toEqual({ ...fresh, status: 'owed', error: 'refused', channelFault: 'refused' });
    expect(minutesLater(outage(true))).toBe(1);
    expect(settle(fresh, { result: 'interrupted' }, now)).toEqual({ ...fresh, status: 'owed' });
  });

  test('whatever happens, it stays owed, is sent or is given up, and ends within the limits', () => {
    const outcome: fc.Arbitrary<SendOutcome> = fc.constantFrom(
      { result: 'put-off', reason: '', byServer: true },
      { result: 'ambiguous', reason: '' },
      { result: 'abandoned', reason: '' },
      { result: 'channel-down', reason: '', midway: true },
      { result: 'interrupted' },
    );
    fc.assert(
      fc.property(fc.array(outcome, { maxLength: 60 }), (outcomes) => {
        let state: Settlement = { ...fresh, status: 'owed' };
        for (const each of outcomes) {
          if (state.status !== 'owed') break;
          state = settle(state, each, now);
        }
        expect(state.attempts).toBeLessThanOrEqual(sendAttemptsMax);
        expect(state.ambiguous).toBeLessThanOrEqual(sendAttemptsMax);
      }),
    );
  });
});

describe('whose fault a failure is', () => {
  test('a wrong password of ours is the channel’s, though the server says 535', () => {
    const failure = { message: '535', responseCode: 535, permanent: true, command: 'AUTH PLAIN', code: 'EAUTH' };
    expect(judgeFailure(failure, 'reaching')).toMatchObject({ result: 'channel-down', midway: false });
  });

  test('silence is ambiguous only once everything was handed over', () => {
    const failure = { message: 'Timeout', code: 'ETIMEDOUT', command: 'CONN' };
    expect(judgeFailure(failure, 'talking').result).toBe('channel-down');
    expect(judgeFailure(failure, 'handed-over').result).toBe('ambiguous');
  });

  test('a message that the library will not send is the e-mail’s own', () => {
    expect(judgeFailure({ message: 'too large', code: 'EMESSAGE', command: 'MAIL FROM' }, 'talking').result).toBe(
      'refused',
    );
  });
});
