import { inBothLanguages } from '../../platform/language';

export const testNotesWords = inBothLanguages({
  nb: {
    write: 'Skriv et notat',
    of: (organisation: string) => `: ${organisation}`,
    label: 'Notat om testen',
    forWhom: 'Bare laben leser det.',
    lacks: 'Skriv det som skal noteres, for eksempel «Trenger strøm ved vinduet».',
    save: 'Lagre notatet',
    cancel: 'Avbryt',
    notes: 'Notater',
    by: (who: string, when: string) => `${who}, ${when}`,
  },
  en: {
    write: 'Write a note',
    of: (organisation: string) => `: ${organisation}`,
    label: 'Note about the test',
    forWhom: 'Only the lab reads it.',
    lacks: 'Write what is to be noted, such as “Needs power by the window”.',
    save: 'Save the note',
    cancel: 'Cancel',
    notes: 'Notes',
    by: (who: string, when: string) => `${who}, ${when}`,
  },
});
