import type { Localised } from '../kernel/language.js';
import { refusals } from '../kernel/refusal.js';

export const refuse = refusals({
  'request.own-organisation': {
    status: 403,
    text: {
      nb: () => 'Dere kan ikke vurdere eller avgjøre en forespørsel fra deres egen organisasjon.',
      en: () => 'You can’t review or decide a request of your own organisation.',
    },
  },
  'request.reviewer-may-not-approve': {
    status: 409,
    text: {
      nb: () => 'Du har vurdert denne forespørselen. En annen lableder må godkjenne den.',
      en: () => 'You reviewed this request. Another lab manager must approve it.',
    },
  },
  'request.not-editable': {
    status: 409,
    text: {
      nb: (p: { status: string }) => `Forespørselen kan ikke endres når status er «${p.status}».`,
      en: (p: { status: string }) => `The request can’t be changed when its status is “${p.status}”.`,
    },
  },
  'request.not-under-review': {
    status: 409,
    text: {
      nb: (p: { status: string }) =>
        `Vurderinger kan bare gis når forespørselen er sendt inn (status er «${p.status}»).`,
      en: (p: { status: string }) =>
        `Verdicts can only be given once the request is sent in (its status is “${p.status}”).`,
    },
  },
  'request.report-missing': {
    status: 422,
    text: {
      nb: () => 'Legg ved resultatrapporten først.',
      en: () => 'Attach the result report first.',
    },
  },
  'request.file-is-evidence': {
    status: 409,
    text: {
      nb: (p: { item: string; demand: Localised }) =>
        `Filen er dokumentasjon for «${p.demand.nb}». Ta den bort der først.`,
      en: (p: { item: string; demand: Localised }) =>
        `The file is evidence for “${p.demand.en}”. Take it away there first.`,
    },
  },
  'request.file-was-approved': {
    status: 409,
    text: {
      nb: () =>
        'Filen lå ved da forespørselen ble godkjent, og blir liggende. Dere kan ta bort det laben har lagt til siden.',
      en: () =>
        'The file was there when the request was approved, and stays. What the lab has added since can be removed.',
    },
  },
  'request.organisation-not-yours': {
    status: 422,
    text: {
      nb: () => 'Velg en organisasjon som dere hører til, eller som laben har registrert.',
      en: () => 'Choose an organisation that you belong to, or that the lab has registered.',
    },
  },
  'request.testbed-unknown': {
    status: 422,
    text: {
      nb: () => 'Dette testmiljøet finnes ikke. Velg et fra listen.',
      en: () => 'There is no such testbed. Choose one from the list.',
    },
  },
});
