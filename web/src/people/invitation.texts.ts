import { inBothLanguages } from '../platform/language';

export const invitationWords = inBothLanguages({
  nb: {
    checking: 'Ser på invitasjonen',
    busy: 'Vi sjekker lenken …',
    failed: 'Invitasjonen virker ikke',
    unknownLink: 'Lenken er ikke hel, eller invitasjonen er sendt på nytt siden. Bruk lenken i den nyeste e-posten.',
    toSignIn: 'Logg inn',
    title: (organisation: string) => `Du er invitert til ${organisation}`,
    lead: (email: string, role: string, until: string) =>
      `Invitasjonen er til ${email}, som ${role.toLowerCase()}. Den gjelder til ${until}.`,
    name: 'Navn',
    nameWhat: 'Slik kollegaene og laben ser deg.',
    nameMissing: 'Skriv navnet ditt.',
    password: 'Passord (valgfritt)',
    passwordWhat:
      'Minst femten tegn. Uten passord får du en lenke på e-post hver gang du logger inn. Du kan lage et passord senere.',
    join: 'Bli med',
    hasAccount: (email: string) => `${email} har en konto hos laben. Logg inn, og bli med etterpå.`,
    signedIn: (email: string) => `Du er logget inn med ${email}.`,
    otherAddress: (mine: string, invited: string) =>
      `Du er logget inn med ${mine}, men invitasjonen er til ${invited}. Logg ut, så kommer du tilbake hit.`,
    signOut: 'Logg ut',
    margin:
      'Medlemmer av en organisasjon ser forespørslene og dokumentene den har hos laben. Andre organisasjoner ser ingenting.',
  },
  en: {
    checking: 'Looking at the invitation',
    busy: 'We are checking the link …',
    failed: 'The invitation doesn’t work',
    unknownLink:
      'The link is not whole, or the invitation has been sent again since. Use the link in the newest e-mail.',
    toSignIn: 'Sign in',
    title: (organisation: string) => `You are invited to ${organisation}`,
    lead: (email: string, role: string, until: string) =>
      `The invitation is to ${email}, as ${role.toLowerCase()}. It holds until ${until}.`,
    name: 'Name',
    nameWhat: 'As your colleagues and the lab see you.',
    nameMissing: 'Write your name.',
    password: 'Password (optional)',
    passwordWhat:
      'At least fifteen characters. Without a password you get a link by e-mail each time you sign in. You can make a password later.',
    join: 'Join',
    hasAccount: (email: string) => `${email} has an account with the lab. Sign in, and join after that.`,
    signedIn: (email: string) => `You are signed in with ${email}.`,
    otherAddress: (mine: string, invited: string) =>
      `You are signed in with ${mine}, but the invitation is to ${invited}. Sign out, and you come back here.`,
    signOut: 'Sign out',
    margin:
      'Members of an organisation see the requests and documents that it has with the lab. Other organisations see nothing.',
  },
});
