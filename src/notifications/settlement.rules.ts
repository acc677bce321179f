import { addMinutes } from '../kernel/period.js';
import type { SendOutcome } from './smtp-outcome.rules.js';

/** With the growing waits between them, about a day and a half. */
export const sendAttemptsMax = 14;
/** Each of these may have reached its reader, so that this is how many copies there can be at most. */
export const ambiguousSendsMax = 4;
const firstWaitMinutes = 1;
const longestWaitMinutes = 6 * 60;
/** So that an e-mail that breaks the channel each time does not stand before all others when it is mended. */
const afterBreakMinutes = 1;

/** What is known of an e-mail's earlier attempts. */
export interface Attempts {
  readonly attempts: number;
  readonly ambiguous: number;
}

/** How an attempt leaves an e-mail; `channelFault` closes the channel for all. */
export interface Settlement extends Attempts {
  readonly status: 'owed' | 'sent' | 'given-up';
  /** When it is due again; undefined when that does not change. */
  readonly dueAt?: Date;
  readonly answer?: string;
  readonly error?: string;
  readonly channelFault?: string;
}

/** Twice as long each time: 1, 2, 4 … minutes, at most 6 hours. */
function waitMinutes(attempts: number): number {
  return Math.min(longestWaitMinutes, firstWaitMinutes * 2 ** (attempts - 1));
}

export function settle({ attempts, ambiguous }: Attempts, outcome: SendOutcome, now: Date): Settlement {
  const before = { attempts, ambiguous };
  switch (outcome.result) {
    case 'accepted':
      return { ...before, status: 'sent', answer: outcome.answer };
    case 'refused':
      return { ambiguous, attempts: attempts + 1, status: 'given-up', error: outcome.reason };
    case 'put-off':
      return again({ ambiguous, attempts: attempts + 1 }, outcome.reason, now);
    case 'ambiguous': {
      const counted = { attempts: attempts + 1, ambiguous: ambiguous + 1 };
      return { ...again(counted, outcome.reason, now), channelFault: outcome.reason };
    }
    case 'channel-down': {
      const later = outcome.midway ? { dueAt: addMinutes(now, afterBreakMinutes) } : {};
      return { ...before, ...later, status: 'owed', error: outcome.reason, channelFault: outcome.reason };
    }
    case 'interrupted':
      return { ...before, status: 'owed' };
  }
}

function again(counted: Attempts, error: string, now: Date): Settlement {
  const spent = counted.attempts >= sendAttemptsMax || counted.ambiguous >= ambiguousSendsMax;
  if (spent) return { ...counted, status: 'given-up', error };
  return { ...counted, status: 'owed', error, dueAt: addMinutes(now, waitMinutes(counted.attempts)) };
}
