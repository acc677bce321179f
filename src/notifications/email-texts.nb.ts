import type { EmailData, Slot } from './email-kinds.js';
import { membershipTexts } from './membership-texts.nb.js';
import type { EmailTexts } from './email-texts.js';
import { plainLine } from './plain-line.js';
import { briefPeriodText, dayText, type Instant, momentText, timeText, weekdayText } from './when.js';

const moment = (at: Instant, zone: string): string => momentText(at, zone, 'nb');
const day = ({ start, zone }: Slot): string => dayText(start, zone, 'nb');
const slotLine = (slot: Slot): string => `${plainLine(slot.testbed, 48)}, ${briefPeriodText(slot, 'nb')}`;
const things = (count: number): string => (count === 1 ? 'Én ting venter på laben' : `${count} ting venter på laben`);
const givenUp = (count: number): string => (count === 1 ? 'Én e-post er gitt opp' : `${count} e-poster er gitt opp`);
const complained = (count: number): string =>
  count === 1 ? 'Én e-post er meldt som søppelpost' : `${count} e-poster er meldt som søppelpost`;
const waiting = ({ itemsCount, givenUpCount, complainedCount }: EmailData['lab-digest']): string => {
  if (itemsCount > 0) return things(itemsCount);
  return givenUpCount > 0 ? givenUp(givenUpCount) : complained(complainedCount);
};
const listOrder = ({ itemsCount }: EmailData['lab-digest']): string =>
  itemsCount === 0 ? 'Ingen sak venter på laben.' : 'Det som haster mest, står først.';

const count = ({ items }: EmailData['daily-collection']): string =>
  items.length === 1 ? 'Én nyhet' : `${items.length} nyheter`;

const messages = (count: number): string => (count === 1 ? 'én ny melding' : `${count} nye meldinger`);
const otherSide = ({ audience }: EmailData['message-received']): string => (audience === 'lab' ? 'bedriften' : 'laben');

const lostBecause = {
  undecided: 'Laben rakk ikke å avgjøre forespørselen før svarfristen, og tiden ble sluppet.',
  cancelled: 'Tiden er avlyst.',
  'no-show': 'Ingen møtte til den avtalte tiden.',
} as const;

export const nb: EmailTexts = {
  ...membershipTexts,
  receipt: {
    subject: (d) => `${d.requestNumber} mottatt: ${slotLine(d.slot)}`,
    preview: (d) => `Dere får svar senest ${moment(d.decisionDue, d.slot.zone)}.`,
    heading: () => 'Forespørselen er mottatt',
    opening: (d) =>
      `Laben har fått forespørsel ${d.requestNumber}. Ingen andre kan ta tiden mens laben vurderer den. ` +
      `Dere får svar senest ${moment(d.decisionDue, d.slot.zone)}.`,
    action: 'Se forespørselen',
  },
  'changes-requested': {
    subject: (d) => `${d.requestNumber}: laben ønsker endringer`,
    preview: () => 'Se hva som mangler, svar på det, og send inn på nytt.',
    heading: () => 'Laben ønsker endringer',
    opening: (d) =>
      `Laben har sett på forespørsel ${d.requestNumber} og trenger mer før den kan avgjøres. ` +
      'Svar på det som mangler, og send inn på nytt.',
    action: 'Gå til forespørselen',
  },
  approved: {
    subject: (d) => `${d.requestNumber} godkjent: ${slotLine(d.slot)}`,
    preview: (d) => `${slotLine(d.slot)}. Avtalen ligger ved.`,
    heading: () => 'Testen er godkjent',
    opening: () => 'Laben har godkjent testen. Tiden er deres, og avtalen ligger ved denne e-posten.',
    action: 'Se testen',
  },
  declined: {
    subject: (d) => `${d.requestNumber} er avslått`,
    preview: () => 'Laben har skrevet hvorfor.',
    heading: () => 'Forespørselen er avslått',
    opening: (d) => `Laben har avslått forespørsel ${d.requestNumber}. ${d.slot ? 'Tiden er gitt fri.' : ''}`.trim(),
    action: 'Se forespørselen',
  },
  moved: {
    subject: (d) => `${d.requestNumber} flyttet: ${slotLine(d.slot)}`,
    preview: (d) => `Ny tid: ${slotLine(d.slot)}.`,
    heading: () => 'Testen er flyttet',
    opening: (d) =>
      `${d.by === 'lab' ? 'Laben har flyttet testen' : `Testen er flyttet slik ${d.organisation} ba om`}. ` +
      'Avtalen i kalenderen får den nye tiden fra denne e-posten.',
    action: 'Se testen',
  },
  cancelled: {
    subject: (d) => `${d.requestNumber} avlyst: ${slotLine(d.slot)}`,
    preview: () => 'Tiden er gitt fri, og avtalen tas ut av kalenderen.',
    heading: () => 'Testen er avlyst',
    opening: (d) =>
      `${d.by === 'lab' ? 'Laben' : d.organisation} har avlyst testen. Tiden er gitt fri, og avtalen tas ut av kalenderen.`,
    action: 'Se forespørselen',
  },
  'hold-expiring': {
    subject: (d) => `${d.requestNumber}: tiden slippes ${moment(d.expiresAt, d.slot.zone)}`,
    preview: (d) => `Send inn for å beholde tiden: ${slotLine(d.slot)}.`,
    heading: () => 'Tiden slippes snart',
    opening: (d) =>
      `Tiden er holdt for dere til ${moment(d.expiresAt, d.slot.zone)}. Send inn før det for å beholde den. ` +
      (d.extendable ? 'Trenger dere mer tid, kan dere forlenge én gang.' : 'Den kan ikke forlenges flere ganger.'),
    action: 'Gå til forespørselen',
  },
  'hold-expired': {
    subject: (d) => `${d.requestNumber}: tiden er sluppet, ${slotLine(d.slot)}`,
    preview: () => 'Alt dere har fylt ut, er lagret. Finn en ny tid når dere er klare.',
    heading: () => 'Tiden er sluppet',
    opening: (d) =>
      `Tiden var holdt for dere til ${moment(d.expiredAt, d.slot.zone)}, og forespørselen ble ikke sendt inn før det. ` +
      'Nå kan andre ta den. Alt dere har fylt ut, er lagret.',
    action: 'Finn en ny tid',
  },
  'reminder-7-days': {
    subject: (d) => `${d.requestNumber}, påminnelse: ${slotLine(d.slot)}`,
    preview: (d) => `Testen er ${day(d.slot)}. Se hva som må være klart.`,
    heading: () => 'Testen nærmer seg',
    opening: (d) => `Testen er ${day(d.slot)}. Her er det dere trenger for å være klare.`,
    action: 'Se testen',
  },
  'reminder-24-hours': {
    subject: (d) => `${d.requestNumber}, påminnelse: ${slotLine(d.slot)}`,
    preview: (d) => `${slotLine(d.slot)}. ${d.slot.address}`,
    heading: (d) =>
      `Testen begynner ${weekdayText(d.slot.start, d.slot.zone, 'nb')} ${timeText(d.slot.start, d.slot.zone, 'nb')}`,
    opening: () => 'Tid, sted og hvem som tar imot, står her.',
    action: 'Se testen',
  },
  'new-request': {
    subject: (d) => `${d.requestNumber} ${d.again ? 'sendt inn på nytt' : 'sendt inn'}: ${slotLine(d.slot)}`,
    preview: (d) => `Svarfrist ${moment(d.decisionDue, d.slot.zone)}.`,
    heading: (d) => (d.again ? 'Forespørsel sendt inn på nytt' : 'Ny forespørsel'),
    opening: (d) =>
      `${d.organisation} har sendt inn forespørsel ${d.requestNumber}${d.again ? ' på nytt' : ''}. ` +
      'Tiden er holdt av fram til svarfristen.',
    action: 'Vurder forespørselen',
  },
  'lab-digest': {
    subject: (d) => `${waiting(d)}, ${dayText(d.at, d.zone, 'nb')}`,
    preview: listOrder,
    heading: waiting,
    opening: listOrder,
    action: 'Åpne køen',
  },
  'slot-needed': {
    subject: (d) => `${d.requestNumber} trenger ny tid`,
    preview: () => 'Svar og vurderinger er tatt vare på. Bare tiden mangler.',
    heading: () => 'Forespørselen trenger ny tid',
    opening: (d) =>
      `${lostBecause[d.because]} Svar og vurderinger er tatt vare på. Finn en ny tid og send inn, så går saken videre.`,
    action: 'Finn en ny tid',
  },
  'move-requested': {
    subject: (d) => `${d.requestNumber}, ønsket flyttet: ${slotLine(d.wanted)}`,
    preview: (d) => `Svarfrist ${moment(d.decisionDue, d.slot.zone)}.`,
    heading: () => 'Ønske om å flytte',
    opening: (d) => `${d.organisation} ønsker å flytte testen. Begge tidene er holdt av til dere har svart.`,
    action: 'Svar på ønsket',
  },
  'move-declined': {
    subject: (d) => `${d.requestNumber} flyttes ikke: ${slotLine(d.slot)}`,
    preview: () => 'Den avtalte tiden gjelder fortsatt.',
    heading: () => 'Testen flyttes ikke',
    opening: (d) =>
      `${d.because === 'declined' ? 'Laben har sagt nei til å flytte testen' : 'Laben rakk ikke å svare på ønsket om å flytte'}. ` +
      'Den avtalte tiden gjelder fortsatt.',
    action: 'Se testen',
  },
  'decision-due': {
    subject: (d) => `${d.requestNumber}: svarfrist ${moment(d.decisionDue, d.slot.zone)}`,
    preview: (d) => `Ubesvart slippes tiden: ${slotLine(d.slot)}.`,
    heading: () => 'Svarfristen nærmer seg',
    opening: (d) =>
      `Forespørselen fra ${d.organisation} må avgjøres innen ${moment(d.decisionDue, d.slot.zone)}. Etter det slippes tiden.`,
    action: 'Vurder forespørselen',
  },
  'daily-collection': {
    subject: (d) => `${count(d)} i Smart Care Lab`,
    preview: () => 'Alt som kunne vente, i én e-post.',
    heading: count,
    opening: () => 'Her er det som har skjedd siden sist, i én e-post slik du har valgt.',
    action: 'Åpne Smart Care Lab',
  },
  'test-leader-assigned': {
    subject: (d) => `${d.requestNumber}, du er testleder: ${slotLine(d.slot)}`,
    preview: (d) => `${slotLine(d.slot)}. Avtalen ligger ved.`,
    heading: () => 'Du er testleder',
    opening: (d) => `Du er satt opp som testleder for ${d.organisation}. Avtalen ligger ved denne e-posten.`,
    action: 'Se testen',
  },
  'test-leader-released': {
    subject: (d) => `${d.requestNumber}, du er ikke lenger testleder: ${slotLine(d.slot)}`,
    preview: () => 'En annen leder testen, og avtalen tas ut av kalenderen din.',
    heading: () => 'Du er ikke lenger testleder',
    opening: (d) =>
      `Du er ikke lenger testleder for ${d.organisation}. En annen leder testen, og avtalen tas ut av kalenderen din.`,
    action: 'Se testen',
  },
  'message-received': {
    subject: (d) => `${d.requestNumber}: ${messages(d.count)} fra ${otherSide(d)}`,
    preview: () => 'Logg inn for å lese og svare.',
    heading: (d) => (d.count === 1 ? 'Ny melding' : `${d.count} nye meldinger`),
    opening: (d) =>
      `${d.audience === 'lab' ? d.organisation : 'Laben'} har skrevet til dere om forespørsel ${d.requestNumber}: ` +
      `${messages(d.count)}. Logg inn for å lese og svare; innholdet sendes ikke på e-post.`,
    action: 'Les og svar',
  },
  'report-ready': {
    subject: (d) => `${d.requestNumber}: resultatrapporten er klar`,
    preview: () => 'Logg inn for å lese den.',
    heading: () => 'Resultatrapporten er klar',
    opening: (d) =>
      `Laben har lagt fram rapporten fra testen i forespørsel ${d.requestNumber}. Logg inn for å lese den; den ligger ikke ved ` +
      'e-posten.',
    action: 'Se rapporten',
  },
};
