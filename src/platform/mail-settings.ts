import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const whole = (least: number, most: number) =>
  z.coerce
    .number({ error: `must be a whole number from ${least} to ${most}` })
    .int()
    .min(least)
    .max(most);

/** What can be set of the way that e-mails go, and come back. The seconds are those of RFC 5321 §4.5.3.2 where it has any. */
export const mailEnvironment = {
  SMTP_TLS: z.enum(['required', 'optional', 'none'], { error: 'must be required, optional or none' }).optional(),
  SMTP_CONNECTIONS_MAX: whole(1, 50).default(5),
  SMTP_MESSAGES_PER_SECOND_MAX: whole(1, 1_000).optional(),
  SMTP_CONNECT_SECONDS_MAX: whole(1, 300).default(20),
  SMTP_GREETING_SECONDS_MAX: whole(1, 300).default(30),
  SMTP_HAND_OVER_SECONDS_MAX: whole(10, 600).default(120),
  SMTP_ANSWER_SECONDS_MAX: whole(30, 900).default(600),
  DKIM_SELECTOR: z
    .string()
    .regex(/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i, 'must be the name before ._domainkey')
    .optional(),
  DKIM_DOMAIN: z.string().optional(),
  DKIM_PRIVATE_KEY: z.string().optional(),
  DKIM_PRIVATE_KEY_FILE: z.string().optional(),
  INBOUND_MAIL_TOKEN: z.string().min(32, 'must be at least 32 characters').optional(),
};
type MailEnvironment = z.output<z.ZodObject<typeof mailEnvironment>>;

export interface DkimKey {
  readonly selector: string;
  /** The sender's own when it is not given. */
  readonly domain: string | undefined;
  /** PEM. */
  readonly privateKey: string;
}

export interface SmtpSettings {
  /** Required unless it is said otherwise, or the server is on this very machine. */
  readonly tls: 'required' | 'optional' | 'none' | undefined;
  /** How many e-mails each process hands over at once. */
  readonly connectionsMax: number;
  /** Of each process; undefined is as fast as it goes. */
  readonly messagesPerSecondMax: number | undefined;
  readonly connectSecondsMax: number;
  readonly greetingSecondsMax: number;
  readonly handOverSecondsMax: number;
  readonly answerSecondsMax: number;
  readonly dkim: DkimKey | undefined;
}

/** @throws Error with one sentence of what to change; it never holds any of a key */
export function readSmtpSettings(e: MailEnvironment): SmtpSettings {
  return {
    tls: e.SMTP_TLS,
    connectionsMax: e.SMTP_CONNECTIONS_MAX,
    messagesPerSecondMax: e.SMTP_MESSAGES_PER_SECOND_MAX,
    connectSecondsMax: e.SMTP_CONNECT_SECONDS_MAX,
    greetingSecondsMax: e.SMTP_GREETING_SECONDS_MAX,
    handOverSecondsMax: e.SMTP_HAND_OVER_SECONDS_MAX,
    answerSecondsMax: e.SMTP_ANSWER_SECONDS_MAX,
    dkim: dkimKey(e),
  };
}

function dkimKey(e: MailEnvironment): DkimKey | undefined {
  const given = e.DKIM_PRIVATE_KEY ?? e.DKIM_PRIVATE_KEY_FILE;
  if (given === undefined && e.DKIM_SELECTOR === undefined) return undefined;
  if (given === undefined || e.DKIM_SELECTOR === undefined) {
    throw new Error('DKIM needs both DKIM_SELECTOR and a key: DKIM_PRIVATE_KEY_FILE, or DKIM_PRIVATE_KEY.');
  }
  const name = e.DKIM_PRIVATE_KEY === undefined ? 'DKIM_PRIVATE_KEY_FILE' : 'DKIM_PRIVATE_KEY';
  const privateKey = rsaPrivateKey(e.DKIM_PRIVATE_KEY, e.DKIM_PRIVATE_KEY_FILE);
  if (privateKey === undefined) throw new Error(`${name} must hold an RSA private key in PEM form.`);
  return { selector: e.DKIM_SELECTOR, domain: e.DKIM_DOMAIN, privateKey };
}

/** In a variable, where a line can't break, `\n` stands for a line's end. */
function rsaPrivateKey(text: string | undefined, file: string | undefined): string | undefined {
  try {
    const pem = text?.replaceAll('\\n', '\n') ?? readFileSync(file ?? '', 'utf8');
    return createPrivateKey(pem).asymmetricKeyType === 'rsa' ? pem : undefined;
  } catch {
    return undefined;
  }
}
