import { type SignInLetter, SignInMail } from '../../src/people/sign-in-mail.js';
import type { TestApp } from './app.js';

/** The letters that let people in, as they are handed over to be sent. */
export interface Letters {
  readonly all: readonly SignInLetter[];
  /** The letters to one address, the oldest first. */
  to(address: string): SignInLetter[];
  /** The secret in the newest letter to an address. */
  tokenTo(address: string): string;
}

/** Takes the place of the room that sends e-mail. */
export function collectLetters({ app }: TestApp): Letters {
  const all: SignInLetter[] = [];
  app.get(SignInMail, { strict: false }).carriedBy(async (_, letter) => {
    all.push(letter);
  });
  const to = (address: string) => all.filter((letter) => letter.address === address);
  return { all, to, tokenTo: (address) => new URL(to(address).at(-1)!.url).hash.replace('#token=', '') };
}
