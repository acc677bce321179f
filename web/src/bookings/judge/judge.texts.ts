import { inBothLanguages } from '../../platform/language';
import type { Decision } from './judge.rules';

interface Words {
  loading: string;
  tab: (product: string) => string;
  queue: string;
  lead: (organisation: string, number: string) => string;
  sentIn: (who: string, when: string) => string;
  round: (round: number) => string;
  slot: string;
  noSlot: string;
  movedFrom: string;
  movedTo: string;
  product: string;
  facts: { product: string; version: string; purpose: string; checklist: string; request: string };
  seeChecklist: string;
  seeRequest: string;
  decision: string;
  history: string;
  choices: Record<Decision, string>;
  approveWhat: (hindrances: number) => string;
  approveMoveWhat: string;
  changesWhat: string;
  declineWhat: string;
  declineMoveWhat: string;
  leader: string;
  chooseLeader: string;
  sameLeader: (name: string) => string;
  busy: (name: string) => string;
  comment: string;
  reason: string;
  lacks: { decision: string; leader: string; reason: string };
  send: Record<Decision, string>;
  keptUntil: (when: string) => string;
  wishedUntil: (when: string) => string;
  nothing: string;
  outcome: Partial<Record<string, string>>;
  moveAnswered: string;
  toQueue: string;
}

export const judgeWords = inBothLanguages<Words>({
  nb: {
    loading: 'Vurder forespørsel',
    tab: (product) => `Avgjør ${product}`,
    queue: 'Kø',
    lead: (organisation, number) => `${organisation}, ${number}.`,
    sentIn: (who, when) => `Sendt inn ${when}${who && `, laget av ${who}`}.`,
    round: (round) => (round > 1 ? `Sendt inn for ${round}. gang.` : ''),
    slot: 'Tiden de ber om',
    noSlot: 'Forespørselen har ingen tid nå.',
    movedFrom: 'Flyttes fra',
    movedTo: 'Ønsket tid',
    product: 'Produktet og spørsmålet',
    facts: {
      product: 'Produkt',
      version: 'Versjon',
      purpose: 'Vil finne ut',
      checklist: 'Sjekklistene',
      request: 'Forespørselen',
    },
    seeChecklist: 'Se punktene og dokumentasjonen',
    seeRequest: 'Se filer, tid og alt som har skjedd',
    decision: 'Avgjørelse',
    history: 'Historikk',
    choices: {
      approve: 'Godkjenn',
      changes: 'Be om endringer',
      decline: 'Avslå',
      'approve-move': 'Godkjenn flyttingen',
      'decline-move': 'Behold den gamle tiden',
    },
    approveWhat: (hindrances) =>
      hindrances === 0
        ? 'Tiden bekreftes, og kalenderinvitasjonen går ut.'
        : `${hindrances === 1 ? 'Én ting' : `${hindrances} ting`} står i veien.`,
    approveMoveWhat: 'Den gamle tiden blir fri, og kalenderen oppdateres for alle.',
    changesWhat: 'Bedriften retter og sender inn på nytt. Tiden står.',
    declineWhat: 'Tiden blir fri for andre.',
    declineMoveWhat: 'Testen blir der den er.',
    leader: 'Testleder',
    chooseLeader: 'Velg testleder',
    sameLeader: (name) => `Som nå: ${name}`,
    busy: (name) => `${name} (leder en annen test da)`,
    comment: 'Hilsen eller merknad til bedriften, om dere vil',
    reason: 'Grunn, slik bedriften får lese den',
    lacks: {
      decision: 'Velg hva laben skal svare.',
      leader: 'Velg hvem som skal lede testen.',
      reason: 'Skriv en grunn på minst tre tegn, for eksempel «Benken kan ikke måle dette».',
    },
    send: {
      approve: 'Godkjenn testen',
      changes: 'Send til bedriften',
      decline: 'Avslå forespørselen',
      'approve-move': 'Flytt testen',
      'decline-move': 'Svar nei til flyttingen',
    },
    keptUntil: (when) => `Avgjøres innen ${when}. Da slippes tiden.`,
    wishedUntil: (when) => `Avgjøres innen ${when}. Uten svar blir testen der den er.`,
    nothing: 'Ingenting å avgjøre nå.',
    outcome: {
      approved: 'Testen er godkjent, og tiden er bekreftet. E-post med kalenderinvitasjon er på vei.',
      declined: 'Forespørselen er avslått, og tiden er fri. Bedriften får e-post med grunnen.',
      'changes-requested': 'Bedriften er bedt om endringer, og får e-post. Tiden står for dem imens.',
      'slot-needed': 'Tiden falt bort. Bedriften finner en ny før dere kan godkjenne.',
      withdrawn: 'Bedriften har trukket forespørselen.',
      cancelled: 'Testen er avlyst.',
      'in-test': 'Testen er i gang.',
      reported: 'Testen er gjennomført, og rapporten er klar.',
      closed: 'Forespørselen er avsluttet.',
      draft: 'Bedriften har ikke sendt inn ennå.',
    },
    moveAnswered: 'Ønsket om å flytte er besvart. Alle får beskjed.',
    toQueue: 'Til køen',
  },
  en: {
    loading: 'Judge a request',
    tab: (product) => `Decide ${product}`,
    queue: 'Queue',
    lead: (organisation, number) => `${organisation}, ${number}.`,
    sentIn: (who, when) => `Submitted ${when}${who && `, made by ${who}`}.`,
    round: (round) => (round > 1 ? `Submitted in round ${round}.` : ''),
    slot: 'The time they ask for',
    noSlot: 'The request has no time now.',
    movedFrom: 'Moved from',
    movedTo: 'Wanted time',
    product: 'The product and the question',
    facts: {
      product: 'Product',
      version: 'Version',
      purpose: 'To find out',
      checklist: 'The checklists',
      request: 'The request',
    },
    seeChecklist: 'See the items and the evidence',
    seeRequest: 'See files, time and everything that happened',
    decision: 'Decision',
    history: 'History',
    choices: {
      approve: 'Approve',
      changes: 'Ask for changes',
      decline: 'Decline',
      'approve-move': 'Approve the move',
      'decline-move': 'Keep the old time',
    },
    approveWhat: (hindrances) =>
      hindrances === 0
        ? 'The time is confirmed, and the calendar invitation goes out.'
        : `${hindrances === 1 ? 'One thing stands' : `${hindrances} things stand`} in the way.`,
    approveMoveWhat: 'The old time becomes free, and everyone’s calendar is updated.',
    changesWhat: 'The company mends it and submits again. They keep the time.',
    declineWhat: 'Others can take the time.',
    declineMoveWhat: 'The test stays where it is.',
    leader: 'Test leader',
    chooseLeader: 'Choose a test leader',
    sameLeader: (name) => `As now: ${name}`,
    busy: (name) => `${name} (leads another test then)`,
    comment: 'A greeting or remark to the company, if you like',
    reason: 'The reason, as the company will read it',
    lacks: {
      decision: 'Choose what the lab is to answer.',
      leader: 'Choose who is to lead the test.',
      reason: 'Write a reason of at least three characters, such as “The bench can’t measure this”.',
    },
    send: {
      approve: 'Approve the test',
      changes: 'Send to the company',
      decline: 'Decline the request',
      'approve-move': 'Move the test',
      'decline-move': 'Decline the move',
    },
    keptUntil: (when) => `To be decided by ${when}. The slot is released then.`,
    wishedUntil: (when) => `To be decided by ${when}. Without an answer the test stays where it is.`,
    nothing: 'Nothing to decide now.',
    outcome: {
      approved: 'The test is approved, and the time confirmed. An e-mail with a calendar invitation is on its way.',
      declined: 'The request is declined, and the time is free. The company gets an e-mail with the reason.',
      'changes-requested': 'The company is asked for changes, and gets an e-mail. They keep the time meanwhile.',
      'slot-needed': 'The time was lost. The company finds a new one before you can approve.',
      withdrawn: 'The company has withdrawn the request.',
      cancelled: 'The test was cancelled.',
      'in-test': 'The test is under way.',
      reported: 'The test was run, and the report is ready.',
      closed: 'The request is closed.',
      draft: 'The company has not submitted yet.',
    },
    moveAnswered: 'The wish to move is answered. Everyone is told.',
    toQueue: 'To the queue',
  },
});
