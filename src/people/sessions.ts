import { Inject, Injectable } from '@nestjs/common';
import type { Membership } from '../kernel/actor.js';
import type { Language } from '../kernel/language.js';
import type { Config } from '../platform/config.js';
import { CONFIG } from '../platform/tokens.js';
import { sessionCookie } from './session-cookie.js';
import { SIGN_IN, type SignInLibrary } from './sign-in.js';
import { SignInDatabase } from './sign-in-database.js';

const sessionIdleMinutesMax = 60;
/** How exactly the database knows when a session was last used: it is not written on every request. */
const sessionSeenMinutes = 5;

export interface SignedIn {
  readonly personId: string;
  readonly language: Language;
  readonly memberships: readonly Membership[];
}

/** Sessions live by the clock of the database itself: a demonstration that lets days pass signs nobody out. */
@Injectable()
export class Sessions {
  constructor(
    private readonly database: SignInDatabase,
    @Inject(SIGN_IN) private readonly library: SignInLibrary,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Who it is; asked on every request, so that what was taken from somebody is gone with their next one. */
  async find(token: string): Promise<SignedIn | undefined> {
    const { rows } = await this.database.pool.query<SignedIn>({
      name: 'session-actor',
      text: `SELECT person_id AS "personId", language, memberships
             FROM auth.session_actor($1, make_interval(mins => $2), make_interval(mins => $3))`,
      values: [token, sessionIdleMinutesMax, sessionSeenMinutes],
    });
    return rows[0];
  }

  /** Signs in somebody who has just proved who they are by other means. @returns the `Set-Cookie` line */
  async begin(personId: string): Promise<string> {
    const { internalAdapter } = await this.library.$context;
    const { token } = await internalAdapter.createSession(personId);
    return sessionCookie(token, this.config);
  }
}
