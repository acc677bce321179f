import { Inject, Injectable, Logger } from '@nestjs/common';
import { isAPIError } from 'better-auth/api';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Actor } from '../kernel/actor.js';
import { type Refusal, refuseIfAny, Refused } from '../kernel/refusal.js';
import { Transactions } from '../platform/transactions.js';
import { refusePassword } from './password.rules.js';
import { guessableWords, recordPasswordChange } from './person.store.js';
import { SIGN_IN, type SignInLibrary } from './sign-in.js';
import { SignInLimits } from './sign-in-limits.js';
import { refuseSignIn } from './sign-in.refusals.js';

/** Where a request came from: the address it was sent from, and the cookies that it brought. */
export interface Asker {
  readonly place: string;
  readonly cookie: string | undefined;
  readonly requestId: string;
}

/** The `Set-Cookie` lines of an answer. */
type Cookies = string[];

/** An answer about an address takes this long at least, whether somebody has it or not. */
const evenAnswerMs = 150;

/** The few operations of the sign-in library that we offer, with our limits before them and our refusals after. */
@Injectable()
export class SignInCommands {
  private readonly logger = new Logger('SignIn');

  constructor(
    @Inject(SIGN_IN) private readonly library: SignInLibrary,
    private readonly limits: SignInLimits,
    private readonly transactions: Transactions,
  ) {}

  async withPassword({ email, password }: { email: string; password: string }, asker: Asker): Promise<Cookies> {
    await this.limits.count('place', asker.place);
    await this.limits.count('password-from-place', email, asker.place);
    await this.limits.count('password', email);
    const signIn = this.library.api.signInEmail({
      body: { email, password },
      headers: new Headers(),
      returnHeaders: true,
    });
    const { headers, response } = await orRefuse(signIn, refuseSignIn('sign-in.not-accepted', {}));
    await this.limits.forget('password-from-place', email, asker.place);
    return this.signedIn(headers, response.user.id, asker);
  }

  async sendMagicLink(email: string, asker: Asker): Promise<void> {
    await this.limits.count('place', asker.place);
    await this.limits.count('letter', email);
    const headers = new Headers();
    await Promise.all([this.library.api.signInMagicLink({ body: { email }, headers }), sleep(evenAnswerMs)]);
  }

  async withMagicLink(token: string, asker: Asker): Promise<Cookies> {
    await this.limits.count('place', asker.place);
    const verify = this.library.api.magicLinkVerify({ query: { token }, headers: new Headers(), returnHeaders: true });
    const { headers, response } = await orRefuse(verify, refuseSignIn('sign-in.link-not-accepted', {}));
    return this.signedIn(headers, response.user.id, asker);
  }

  async sendPasswordReset(email: string, asker: Asker): Promise<void> {
    await this.limits.count('place', asker.place);
    await this.limits.count('letter', email);
    await Promise.all([this.library.api.requestPasswordReset({ body: { email } }), sleep(evenAnswerMs)]);
  }

  /** Sets a new password by the token of a letter, and ends all sessions of the person. */
  async resetPassword({ token, newPassword }: { token: string; newPassword: string }, asker: Asker): Promise<void> {
    await this.limits.count('place', asker.place);
    const { internalAdapter } = await this.library.$context;
    const pending = await internalAdapter.findVerificationValue(`reset-password:${token}`);
    const spent = refuseSignIn('sign-in.link-not-accepted', {});
    if (!pending) throw new Refused([spent]);
    const self = person(pending.value, asker);
    const words = await this.transactions.read(self, (tx) => guessableWords(tx, pending.value));
    refuseIfAny(refusePassword(newPassword, words, 'newPassword'));
    await orRefuse(this.library.api.resetPassword({ body: { token, newPassword } }), spent);
    await this.passwordChanged(self, pending.value);
  }

  /** Ends all of the person's sessions but a new one, which the answer's cookies hold. */
  async changePassword(
    actor: Actor,
    change: { currentPassword: string; newPassword: string },
    asker: Asker,
  ): Promise<Cookies> {
    const personId = actor.personId!;
    await this.limits.count('password', personId);
    const words = await this.transactions.read(actor, (tx) => guessableWords(tx, personId));
    refuseIfAny(refusePassword(change.newPassword, words, 'newPassword'));
    const headers = new Headers({ cookie: asker.cookie ?? '' });
    const body = { ...change, revokeOtherSessions: true };
    const wrong = refuseSignIn('password.not-accepted', {}, 'currentPassword');
    const changed = await orRefuse(this.library.api.changePassword({ body, headers, returnHeaders: true }), wrong);
    await this.passwordChanged(actor, personId);
    return changed.headers.getSetCookie();
  }

  async signOut(asker: Asker): Promise<Cookies> {
    const headers = new Headers({ cookie: asker.cookie ?? '' });
    return (await this.library.api.signOut({ headers, returnHeaders: true })).headers.getSetCookie();
  }

  /** A new session begins; one that the browser came with ends, whoever's it was. */
  private async signedIn(headers: Headers, personId: string, asker: Asker): Promise<Cookies> {
    if (asker.cookie !== undefined) await this.signOut(asker);
    await this.limits.sweep();
    this.logger.log({ requestId: asker.requestId, personId }, 'signed in');
    return headers.getSetCookie();
  }

  /** The library has committed the password in a transaction of its own; what is told of it follows at once. */
  private async passwordChanged(actor: Actor, personId: string): Promise<void> {
    await this.transactions.run({ ...actor, idempotency: undefined }, (tx) => recordPasswordChange(tx, personId));
  }
}

function person(personId: string, { requestId }: Asker): Actor {
  return { kind: 'person', personId, memberships: [], language: 'nb', requestId };
}

/** What the library does not accept is refused in our words; anything else that it throws is a bug. */
async function orRefuse<T>(operation: Promise<T>, refusal: Refusal): Promise<T> {
  try {
    return await operation;
  } catch (error) {
    if (isAPIError(error) && error.statusCode < 500) throw new Refused([refusal]);
    throw error;
  }
}
