import { Inject, Injectable } from '@nestjs/common';
import { createHmac } from 'node:crypto';
import { refuseIfAny } from '../kernel/refusal.js';
import type { Config } from '../platform/config.js';
import { CONFIG } from '../platform/tokens.js';
import { SignInDatabase } from './sign-in-database.js';
import { refuseSignIn } from './sign-in.refusals.js';

interface Limit {
  readonly attemptsMax: number;
  readonly windowMinutes: number;
}

/**
 * Someone who guesses at one account from one place is stopped soon; from many places, before it matters (NIST SP
 * 800-63B-4 §3.2.2 has a hundred); a place where many people sit is not stopped by one of them. None locks an account.
 */
const limits = {
  'password-from-place': { attemptsMax: 10, windowMinutes: 15 },
  password: { attemptsMax: 100, windowMinutes: 60 },
  place: { attemptsMax: 100, windowMinutes: 15 },
  letter: { attemptsMax: 3, windowMinutes: 60 },
} as const satisfies Record<string, Limit>;

/** Counts attempts in the database, so that all processes count together. Every attempt counts, for any address alike. */
@Injectable()
export class SignInLimits {
  constructor(
    private readonly database: SignInDatabase,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws Refused when there were too many attempts of this kind by or at `whom` within its window. */
  async count(kind: keyof typeof limits, ...whom: readonly string[]): Promise<void> {
    const { attemptsMax, windowMinutes } = limits[kind];
    const { rows } = await this.database.pool.query<{ count: number; minutes: number }>(
      `INSERT INTO attempt AS a (key, count, until) VALUES ($1, 1, now() + make_interval(mins => $2))
       ON CONFLICT (key) DO UPDATE SET
         count = CASE WHEN a.until <= now() THEN 1 ELSE a.count + 1 END,
         until = CASE WHEN a.until <= now() THEN excluded.until ELSE a.until END
       RETURNING count, ceil(extract(epoch FROM until - now()) / 60)::integer AS minutes`,
      [this.key(kind, whom), windowMinutes],
    );
    const { count, minutes } = rows[0]!;
    refuseIfAny(count > attemptsMax ? [refuseSignIn('sign-in.too-many-attempts', { minutes })] : []);
  }

  /** After a success: the attempts before it were the person's own. */
  async forget(kind: keyof typeof limits, ...whom: readonly string[]): Promise<void> {
    await this.database.pool.query(`DELETE FROM attempt WHERE key = $1`, [this.key(kind, whom)]);
  }

  /** Sweeps away what no longer counts: windows and sessions that are over. */
  async sweep(): Promise<void> {
    await this.database.pool.query(`DELETE FROM attempt WHERE until < now()`);
    await this.database.pool.query(`DELETE FROM session WHERE "expiresAt" < now()`);
  }

  private key(kind: string, whom: readonly string[]): string {
    return createHmac('sha256', this.config.secret)
      .update(JSON.stringify([kind, ...whom]))
      .digest('base64url');
  }
}
