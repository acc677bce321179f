import { inBothLanguages } from '../../platform/language';

export const ownDataWords = inBothLanguages({
  nb: {
    title: 'Opplysninger om deg',
    exportWhat:
      'Filen har alt laben har lagret om deg: kontoen, rollene, det du har skrevet og gjort, og hvilke e-poster du har fått. Passord og andre hemmeligheter er ikke med. Filen er i JSON, som også andre systemer kan lese.',
    export: 'Last ned opplysningene',
    eraseHeading: 'Slett kontoen',
    eraseLead:
      'Når kontoen er slettet, kommer du ikke inn lenger, og ingen ser hvem du var. Det kan ikke angres. Er du den siste administratoren, eller skal du lede en test, må en annen overta først.',
    erase: 'Slett kontoen min',
    eraseTitle: 'Slette kontoen for godt?',
    eraseWhat:
      'Navn, e-postadresse, passord, innlogginger, roller og valg slettes med en gang, og e-postene du har fått, innen en time.',
    eraseStays:
      'Forespørsler, svar, vurderinger og meldinger hører til organisasjonen og blir stående, under navnet «Slettet person». Loggen beholder hva som ble gjort, uten hvem det var.',
    eraseEmail: 'Skriv e-postadressen din for å bekrefte',
    eraseEmailMissing: 'Skriv e-postadressen din.',
    eraseNow: 'Slett kontoen',
    keep: 'Behold kontoen',
    erased: 'Kontoen er slettet',
    erasedWhat:
      'Du er logget ut på alle enheter. Vil du inn igjen en gang, må noen invitere deg, og du begynner på nytt.',
    toFront: 'Til forsiden',
  },
  en: {
    title: 'Data about you',
    exportWhat:
      'The file holds all that the lab keeps about you: the account, the roles, what you have written and done, and which e-mails you got. Passwords and other secrets are left out. It is JSON, which other systems can read, too.',
    export: 'Download the data',
    eraseHeading: 'Erase the account',
    eraseLead:
      'When the account is erased you can’t get in any more, and nobody sees who you were. It can’t be undone. If you are the last administrator, or are to lead a test, somebody else must take over first.',
    erase: 'Erase my account',
    eraseTitle: 'Erase the account for good?',
    eraseWhat:
      'Name, e-mail address, password, sessions, roles and choices are erased at once, and the e-mails that you got within an hour.',
    eraseStays:
      'Requests, answers, verdicts and messages belong to the organisation and stay, under the name “Slettet person” (erased person). The log keeps what was done, without who it was.',
    eraseEmail: 'Write your e-mail address to confirm',
    eraseEmailMissing: 'Write your e-mail address.',
    eraseNow: 'Erase the account',
    keep: 'Keep the account',
    erased: 'The account is erased',
    erasedWhat: 'You are signed out on every device. To come in again some day you must be invited, and begin anew.',
    toFront: 'To the front page',
  },
});
