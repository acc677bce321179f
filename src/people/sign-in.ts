import { betterAuth } from 'better-auth';
import { magicLink } from 'better-auth/plugins';
import type { Pool } from 'pg';
import type { Config } from '../platform/config.js';
import { passwordLengthMax, passwordLengthMin } from './password.rules.js';
import { sessionCookieName, sessionHoursMax } from './session-cookie.js';

export const magicLinkMinutes = 15;
export const passwordResetMinutes = 60;

/** Where the library's letters go: to whom, and the secret that the link in them carries. */
export interface SignInLetters {
  magicLink(address: string, token: string): Promise<void>;
  passwordReset(address: string, token: string): Promise<void>;
}

/**
 * The sign-in library, set up for people who were invited: nobody signs up by themselves. Its HTTP handler is not
 * mounted; sign-in.commands calls the few of its operations that we offer, so that the rest have no address.
 */
export function createSignIn(config: Config, pool: Pool, letters: SignInLetters) {
  const secure = config.publicUrl.startsWith('https:');
  return betterAuth({
    appName: 'Smart Care Lab',
    baseURL: config.publicUrl,
    basePath: '/api/auth',
    trustedOrigins: [config.publicUrl],
    secret: config.secret,
    database: pool,
    telemetry: { enabled: false },
    // What it logs can hold addresses; what matters is logged by the commands.
    logger: { disabled: true },
    rateLimit: { enabled: false },
    session: { expiresIn: sessionHoursMax * 3600, disableSessionRefresh: true },
    verification: { storeIdentifier: 'hashed' },
    advanced: {
      cookiePrefix: 'smart-care',
      useSecureCookies: false,
      defaultCookieAttributes: { secure, httpOnly: true, sameSite: 'lax', path: '/' },
      cookies: { session_token: { name: sessionCookieName(config) } },
      database: { generateId: 'uuid' },
      ipAddress: { disableIpTracking: true },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLengthMin,
      // It counts UTF-16 units, password.rules characters.
      maxPasswordLength: 2 * passwordLengthMax,
      resetPasswordTokenExpiresIn: passwordResetMinutes * 60,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: ({ user, token }) => letters.passwordReset(user.email, token),
    },
    plugins: [
      magicLink({
        disableSignUp: true,
        expiresIn: magicLinkMinutes * 60,
        sendMagicLink: ({ email, token }) => letters.magicLink(email, token),
      }),
    ],
  });
}

/** The name under which the library is handed to those who need it. */
export const SIGN_IN = Symbol('SignInLibrary');
export type SignInLibrary = ReturnType<typeof createSignIn>;
