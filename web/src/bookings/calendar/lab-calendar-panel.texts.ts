import { inBothLanguages } from '../../platform/language';

export const panelWords = inBothLanguages({
  nb: {
    close: 'Lukk',
    leader: (name: string) => `testleder ${name}`,
    until: {
      held: (time: string) => `Holdes til ${time}.`,
      requested: (time: string) => `Laben svarer senest ${time}; ellers slippes tiden.`,
    },
    wish: (time: string) => `Bedriften ønsker å flytte til ${time}. Begge tidene holdes til laben har svart.`,
    move: 'Flytt',
    moveTitle: (who: string, from: string, to: string) => `Flytte ${who} fra ${from} til ${to}?`,
    unmoved: 'Det er der den står nå. Velg en annen tid.',
    crosses: (what: string) => `Krysser ${what}.`,
    fits: 'Tiden er ledig og åpen.',
    waivable: 'Dere kan se bort fra dette.',
    checking: 'Ser etter hva som står i veien …',
    mail: {
      confirmed: (leader: string | null) =>
        `Ingenting er sendt ennå. Ved flytting får alle hos bedriften som følger testen${leader ? `, og testleder ${leader},` : ''} e-post, og kalenderavtalen deres endres.`,
      requested: 'Ingen får e-post: tiden er ikke bekreftet. Bedriften ser den nye tiden på siden sin.',
      held: 'Ingen får e-post: tiden holdes bare. Bedriften ser den nye tiden på siden sin.',
    },
    reason: 'Hvorfor flyttes den?',
    reasonWhat: 'Det står i e-posten. Feltet kan stå tomt.',
    doMove: 'Flytt',
    doMoveAnyway: 'Flytt likevel',
    leave: 'La den stå',
    again: 'Velg en annen tid',
    moved: (who: string, to: string) => `${who} er flyttet til ${to}.`,
    closeTitle: 'Steng tid',
    closeWhat: 'Hva stenges?',
    wholeSite: (site: string) => `Hele ${site}`,
    from: 'Fra',
    until2: 'Til',
    order: 'Slutten må være etter starten.',
    kind: 'Hvorfor stenges det?',
    kinds: { closed: 'Stengt', maintenance: 'Vedlikehold' },
    reasonNb: 'Grunn på norsk',
    reasonEn: 'Grunn på engelsk',
    reasonPublic: 'Alle kan lese den.',
    reasonMissing: 'Skriv en kort grunn.',
    hits: (count: number) =>
      count === 0
        ? 'Ingen bestillinger står i veien.'
        : count === 1
          ? 'Én bestilling må flyttes. Ingen får e-post før den flyttes:'
          : `${count} bestillinger må flyttes. Ingen får e-post før de flyttes:`,
    hitElsewhere: (when: string) => `Bestilling ${when}`,
    doClose: 'Steng',
    closed: (what: string, when: string) => `${what} er stengt ${when}.`,
    mustMove: (count: number) => (count === 1 ? 'Én bestilling må flyttes:' : `${count} bestillinger må flyttes:`),
  },
  en: {
    close: 'Close',
    leader: (name: string) => `led by ${name}`,
    until: {
      held: (time: string) => `Held until ${time}.`,
      requested: (time: string) => `The lab answers by ${time}; otherwise the time is let go.`,
    },
    wish: (time: string) => `The company wishes to move to ${time}. Both times are kept until the lab has answered.`,
    move: 'Move',
    moveTitle: (who: string, from: string, to: string) => `Move ${who} from ${from} to ${to}?`,
    unmoved: 'That is where it is now. Choose another time.',
    crosses: (what: string) => `Crosses ${what}.`,
    fits: 'The time is free and open.',
    waivable: 'You may set this aside.',
    checking: 'Looking for what stands in the way …',
    mail: {
      confirmed: (leader: string | null) =>
        `Nothing is sent yet. When it moves, everyone at the company who follows the test${leader ? `, and the test leader ${leader},` : ''} gets an e-mail, and their calendar entry changes.`,
      requested: 'Nobody gets an e-mail: the time is not confirmed. The company sees the new time on its page.',
      held: 'Nobody gets an e-mail: the time is only held. The company sees the new time on its page.',
    },
    reason: 'Why is it moved?',
    reasonWhat: 'It stands in the e-mail. You may leave it empty.',
    doMove: 'Move',
    doMoveAnyway: 'Move anyway',
    leave: 'Leave it',
    again: 'Choose another time',
    moved: (who: string, to: string) => `${who} is moved to ${to}.`,
    closeTitle: 'Close a time',
    closeWhat: 'What is closed?',
    wholeSite: (site: string) => `All of ${site}`,
    from: 'From',
    until2: 'Until',
    order: 'The end must be after the start.',
    kind: 'Why is it closed?',
    kinds: { closed: 'Closed', maintenance: 'Maintenance' },
    reasonNb: 'Reason in Norwegian',
    reasonEn: 'Reason in English',
    reasonPublic: 'Everybody can read it.',
    reasonMissing: 'Write a short reason.',
    hits: (count: number) =>
      count === 0
        ? 'No bookings stand in the way.'
        : count === 1
          ? 'One booking must be moved. Nobody gets an e-mail until it is:'
          : `${count} bookings must be moved. Nobody gets an e-mail until they are:`,
    hitElsewhere: (when: string) => `Booking ${when}`,
    doClose: 'Close the time',
    closed: (what: string, when: string) => `${what} is closed ${when}.`,
    mustMove: (count: number) => (count === 1 ? 'One booking must be moved:' : `${count} bookings must be moved:`),
  },
});
