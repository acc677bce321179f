import { refusals } from '../kernel/refusal.js';

export const refuse = refusals({
  'booking.already-has-slot': {
    status: 409,
    text: {
      nb: () => 'Forespørselen har alt en tid. Flytt den, eller slipp den først.',
      en: () => 'The request already has a slot. Move it, or release it first.',
    },
  },
  'booking.request-takes-no-slot': {
    status: 409,
    text: {
      nb: (p: { status: string }) => `En forespørsel med status «${p.status}» kan ikke få en ny tid.`,
      en: (p: { status: string }) => `A request whose status is “${p.status}” can’t be given a new slot.`,
    },
  },
  'booking.holds-used-up': {
    status: 409,
    text: {
      nb: (p: { max: number }) => `Dere holder alt ${p.max} tider. Send inn eller slipp en av dem først.`,
      en: (p: { max: number }) => `You already hold ${p.max} slots. Submit or release one of them first.`,
    },
  },
  'booking.no-slot': {
    status: 409,
    text: {
      nb: () => 'Finn og hold en tid før dere sender inn.',
      en: () => 'Find and hold a slot before you send it in.',
    },
  },
  'booking.expired': {
    status: 409,
    text: { nb: () => 'Tiden er sluppet. Hold en ny.', en: () => 'The slot was released. Hold a new one.' },
  },
  'booking.not-expired': {
    status: 409,
    text: { nb: () => 'Tiden er ikke utløpt ennå.', en: () => 'The slot has not expired yet.' },
  },
  'booking.already-extended': {
    status: 409,
    text: {
      nb: () => 'Tiden er alt holdt lenger én gang. Send inn før den slippes.',
      en: () => 'The hold was already extended once. Submit before it is released.',
    },
  },
  'booking.past-cut-off': {
    status: 409,
    waivable: true,
    text: {
      nb: (p: { hours: number }) =>
        `Det er mindre enn ${p.hours} timer til testen. Ring laben for å flytte eller avlyse.`,
      en: (p: { hours: number }) => `It is less than ${p.hours} hours to the test. Call the lab to move or cancel it.`,
    },
  },
  'booking.too-early': {
    status: 409,
    text: {
      nb: (p: { minutes: number }) => `Innsjekking åpner ${p.minutes} minutter før testen.`,
      en: (p: { minutes: number }) => `Check-in opens ${p.minutes} minutes before the test.`,
    },
  },
  'booking.not-begun': {
    status: 409,
    text: { nb: () => 'Testen har ikke begynt ennå.', en: () => 'The test has not begun yet.' },
  },
  'booking.leader-unknown': {
    status: 422,
    text: {
      nb: () => 'Velg en testleder som arbeider ved laben.',
      en: () => 'Choose a test leader who works at the lab.',
    },
  },
  'booking.leader-busy': {
    status: 409,
    text: {
      nb: (p: { name: string }) => `${p.name} leder en annen test på samme tid. Velg en annen testleder.`,
      en: (p: { name: string }) => `${p.name} leads another test at that time. Choose another test leader.`,
    },
  },
  'booking.move-already-asked': {
    status: 409,
    text: {
      nb: () => 'Dere har alt bedt om å flytte denne testen. Trekk det ønsket først.',
      en: () => 'You already asked to move this test. Withdraw that first.',
    },
  },
  'booking.no-move-asked': {
    status: 409,
    text: { nb: () => 'Ingen har bedt om å flytte denne testen.', en: () => 'Nobody has asked to move this test.' },
  },
});
