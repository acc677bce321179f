import { addMinutes } from '../kernel/period.js';
import type { SendOutcome } from './smtp-outcome.rules.js';

/** With the growing waits between them, about a day and a half. */
export const sendAttemptsMax = 14;
/** Each of these may have reached its reader, so that a manager is asked before there can be more copies. */
export const ambiguousSendsMax = 4;
/**
 * After one that may have arrived: soon, since most outages are short; then far apart, so that a server that keeps e-mails
 * and loses its answers for half a day does not fill anybody's mailbox.
 */
const afterAmbiguousMinutes = [1, 60, 8 * 60];
const firstWaitMinutes = 1;
const longestWaitMinutes = 6 * 60;
/** So that an e-mail that breaks the channel each time does not stand before all others when it is mended. */
const afterBreakMinutes = 1;

/** What is known of an e-mail's earlier attempts. */
export interface Attempts {
  /** Since it came to be owed, or a manager had it sent again. */
  readonly attempts: number;
  /** Ever. */
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
      const { reason } = outcome;
      return {
        ...againPerhaps({ attempts: attempts + 1, ambiguous: ambiguous + 1 }, reason, now),
        channelFault: reason,
      };
    }
    case 'abandoned': {
      const { reason } = outcome;
      return { ...again({ attempts: attempts + 1, ambiguous: ambiguous + 1 }, reason, now), channelFault: reason };
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
  if (counted.attempts >= sendAttemptsMax) return { ...counted, status: 'given-up', error };
  return { ...counted, status: 'owed', error, dueAt: addMinutes(now, waitMinutes(counted.attempts)) };
}

function againPerhaps(counted: Attempts, error: string, now: Date): Settlement {
  const wait = afterAmbiguousMinutes[(counted.ambiguous - 1) % ambiguousSendsMax];
  const spent = wait === undefined || counted.attempts >= sendAttemptsMax;
  if (spent) return { ...counted, status: 'given-up', error };
  return { ...counted, status: 'owed', error, dueAt: addMinutes(now, wait) };
}
