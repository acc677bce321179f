import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Config } from '../platform/config.js';

/** With an hour unused at most, within what NIST SP 800-63B-4 §2.2.3 has for AAL2: a working day. */
export const sessionHoursMax = 12;

/** `__Host-` binds the cookie to this host over TLS (RFC 6265bis §4.1.3.2); browsers refuse the prefix without TLS. */
export function sessionCookieName({ publicUrl }: Pick<Config, 'publicUrl'>): string {
  return publicUrl.startsWith('https:') ? '__Host-smart-care.session_token' : 'smart-care.session_token';
}

/** The session's token, if the request has our cookie and its signature is ours; the database says whether it still lives. */
export function readSessionToken(
  cookies: string | undefined,
  config: Pick<Config, 'publicUrl' | 'secret'>,
): string | undefined {
  const name = `${sessionCookieName(config)}=`;
  const cookie = cookies?.split(';').find((part) => part.trim().startsWith(name));
  if (cookie === undefined) return undefined;
  const [, token, signature] = /^([A-Za-z0-9]{1,64})\.(.+)$/.exec(decoded(cookie.trim().slice(name.length))) ?? [];
  if (token === undefined || signature === undefined) return undefined;
  const given = Buffer.from(signature, 'base64');
  const ours = Buffer.from(sign(token, config.secret), 'base64');
  return given.length === ours.length && timingSafeEqual(given, ours) ? token : undefined;
}

/** The cookie's value as the sign-in library writes it: `token.signature`, with HMAC-SHA-256 in base64. */
export function signedSessionToken(token: string, secret: string): string {
  return encodeURIComponent(`${token}.${sign(token, secret)}`);
}

/** The `Set-Cookie` line of a session, with the attributes that the sign-in library gives it. */
export function sessionCookie(token: string, config: Pick<Config, 'publicUrl' | 'secret'>): string {
  const secure = config.publicUrl.startsWith('https:') ? '; Secure' : '';
  const value = signedSessionToken(token, config.secret);
  return `${sessionCookieName(config)}=${value}; Max-Age=${sessionHoursMax * 3600}; Path=/; HttpOnly; SameSite=Lax${secure}`;
}

function sign(token: string, secret: string): string {
  return createHmac('sha256', secret).update(token).digest('base64');
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return '';
  }
}
