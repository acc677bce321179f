import { inBothLanguages } from '../../platform/language';

export const judgeGateWords = inBothLanguages({
  nb: {
    clear: 'Ingenting hindrer en godkjenning',
    hindered: (count: number) => `Kan ikke godkjennes ennå: ${count === 1 ? 'én hindring' : `${count} hindringer`}`,
    pending: (count: number) =>
      count === 1 ? 'Ett påkrevd punkt er ikke vurdert ennå' : `${count} påkrevde punkter er ikke vurdert ennå`,
    pendingWhat: 'Fagvurderer går gjennom dem, eller du gjør det selv.',
    showThem: 'Vis punktene',
    openPending: 'Vurder dem',
    openItem: 'Åpne punktet',
    seeAnswers: 'Se svarene',
    noSlot: 'Forespørselen har ingen tid som venter på svar',
    said: (who: string, when: string) => `${who}, ${when}:`,
    waive: 'Gi fritak',
    renew: 'Forleng fritaket',
    waiveOf: (item: string) => `Fritak fra «${item}»`,
    waiveReason: 'Grunn til fritaket, slik bedriften får lese den',
    waiveUntil: 'Gjelder til og med',
    waiveUntilWhat: (day: string) => `Må vare til testen er over, ${day}.`,
    waiveReasonLacks: 'Skriv hvorfor testen kan gjøres uten, for eksempel «Ingen pasienter er med».',
    waiveUntilLacks: 'Velg siste dag fritaket gjelder.',
    waiveNow: 'Gi fritaket',
    cancel: 'Avbryt',
    passing: (passing: number, all: number) => `${passing} av ${all} påkrevde punkter er i orden`,
    passingWhat: (met: number, conditions: number, waived: number) =>
      [`${met} oppfylt`, conditions > 0 && `${conditions} med vilkår`, waived > 0 && `${waived} fritatt`]
        .filter(Boolean)
        .join(', '),
    seeAll: 'Se alle',
    slotTheirs: 'Tiden er deres',
    slotKept: (until: string) => `Holdt av for forespørselen til ${until}.`,
    slotConfirmed: 'Begge tidene er holdt av for testen.',
    standing: (organisation: string) => `${organisation} kan bestille`,
    standingWhat: 'Aktivt medlem.',
    fourEyes: 'Du er ikke inhabil',
    fourEyesWhat: (reviewers: string) =>
      reviewers ? `Du hører ikke til bedriften. Punktene er vurdert av ${reviewers}.` : 'Du hører ikke til bedriften.',
  },
  en: {
    clear: 'Nothing stands in the way of an approval',
    hindered: (count: number) => `Can’t be approved yet: ${count === 1 ? 'one hindrance' : `${count} hindrances`}`,
    pending: (count: number) =>
      count === 1 ? 'One mandatory item is not judged yet' : `${count} mandatory items are not judged yet`,
    pendingWhat: 'A reviewer goes through them, or you do it yourself.',
    showThem: 'Show the items',
    openPending: 'Judge them',
    openItem: 'Open the item',
    seeAnswers: 'See the answers',
    noSlot: 'The request has no time that waits for an answer',
    said: (who: string, when: string) => `${who}, ${when}:`,
    waive: 'Waive it',
    renew: 'Extend the waiver',
    waiveOf: (item: string) => `Waiver of “${item}”`,
    waiveReason: 'The reason for the waiver, as the company will read it',
    waiveUntil: 'Holds through',
    waiveUntilWhat: (day: string) => `It must last until the test is over, ${day}.`,
    waiveReasonLacks: 'Write why the test can be done without, such as “No patients take part”.',
    waiveUntilLacks: 'Choose the last day on which the waiver holds.',
    waiveNow: 'Give the waiver',
    cancel: 'Cancel',
    passing: (passing: number, all: number) => `${passing} of ${all} mandatory items pass`,
    passingWhat: (met: number, conditions: number, waived: number) =>
      [`${met} met`, conditions > 0 && `${conditions} with a condition`, waived > 0 && `${waived} waived`]
        .filter(Boolean)
        .join(', '),
    seeAll: 'See all',
    slotTheirs: 'The time is theirs',
    slotKept: (until: string) => `Kept for the request until ${until}.`,
    slotConfirmed: 'Both times are kept for the test.',
    standing: (organisation: string) => `${organisation} may book`,
    standingWhat: 'An active member.',
    fourEyes: 'You are not disqualified',
    fourEyesWhat: (reviewers: string) =>
      reviewers
        ? `You don’t belong to the company. The items were judged by ${reviewers}.`
        : 'You don’t belong to the company.',
  },
});
