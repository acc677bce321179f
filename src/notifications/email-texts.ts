import type { EmailData, EmailKind } from './email-kinds.js';

/** What one kind of e-mail says. Subject and preview show on locked screens: number, testbed and time, no more. */
interface KindTexts<D> {
  readonly subject: (data: D) => string;
  readonly preview: (data: D) => string;
  readonly heading: (data: D) => string;
  readonly opening: (data: D) => string;
  /** What the button says. */
  readonly action: string;
}

/** What e-mails say in one language; a kind or a text that is missing does not compile. */
export type EmailTexts = { readonly [K in EmailKind]: KindTexts<EmailData[K]> };

/** What is said of accounts, roles and standing: of belonging, and not of any request. */
export type MembershipTexts = Pick<
  EmailTexts,
  | 'invitation'
  | 'magic-link'
  | 'password-reset'
  | 'password-changed'
  | 'membership-changed'
  | 'suspended'
  | 'reinstated'
>;
