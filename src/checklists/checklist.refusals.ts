import type { Localised } from '../kernel/language.js';
import { type RefusalKind, refusals } from '../kernel/refusal.js';

interface AboutItem {
  readonly template: string;
  readonly item: string;
  readonly demand: Localised;
}

/** A refusal about one item names it by its demand, so that the reader need not know its key. */
function aboutItem(nb: string, en: string): RefusalKind<AboutItem & Record<string, unknown>> {
  return {
    status: 409,
    text: {
      nb: ({ demand }: AboutItem) => `«${demand.nb}» – ${nb}`,
      en: ({ demand }: AboutItem) => `“${demand.en}” – ${en}`,
    },
  };
}

export const refuse = refusals({
  'checklist.unanswered': aboutItem('mangler svar.', 'has no answer.'),
  'checklist.evidence-lacking': aboutItem('mangler dokumentasjon.', 'lacks evidence.'),
  'checklist.pending': aboutItem('er ikke vurdert ennå.', 'has no verdict yet.'),
  'checklist.more-information-needed': aboutItem('trenger mer informasjon.', 'needs more information.'),
  'checklist.not-met': aboutItem('er ikke oppfylt.', 'is not met.'),
  'checklist.not-applicable-without-reason': aboutItem(
    'er satt til ikke aktuelt uten begrunnelse.',
    'is marked not applicable without a reason.',
  ),
  'checklist.not-applicable-unconfirmed': aboutItem(
    'er satt til ikke aktuelt, men ikke bekreftet.',
    'is marked not applicable, but not confirmed.',
  ),
  'checklist.waiver-incomplete': aboutItem(
    'har et fritak som mangler begrunnelse.',
    'has a waiver that lacks a reason.',
  ),
  'checklist.ends-before-booking-ends': aboutItem(
    'er ikke gyldig helt til testen er over.',
    'is not valid until the test is over.',
  ),
  'checklist.unsure-answer': {
    status: 409,
    text: {
      nb: (p: { attribute: string; question: Localised }) => `«${p.question.nb}» må avklares før godkjenning.`,
      en: (p: { attribute: string; question: Localised }) => `“${p.question.en}” must be settled before approval.`,
    },
  },
  'intake.invalid': {
    status: 422,
    text: {
      nb: (p: { code: string; words: Localised }) => p.words.nb,
      en: (p: { code: string; words: Localised }) => p.words.en,
    },
  },
  'checklist.explanation-missing': {
    status: 422,
    text: {
      nb: () => 'Forklar hvorfor dette ikke er aktuelt for produktet.',
      en: () => 'Explain why this is not applicable to the product.',
    },
  },
  'checklist.evidence-already-there': {
    status: 409,
    text: { nb: () => 'Filen er alt lagt ved her.', en: () => 'The file is already attached here.' },
  },
  'checklist.item-does-not-apply': {
    status: 409,
    text: {
      nb: () => 'Dette punktet gjelder ikke lenger for produktet.',
      en: () => 'This item no longer applies to the product.',
    },
  },
  'checklist.verdict-reason-missing': {
    status: 422,
    text: { nb: () => 'Skriv en begrunnelse for vurderingen.', en: () => 'Give a reason for the verdict.' },
  },
  'checklist.condition-due-missing': {
    status: 422,
    text: { nb: () => 'Skriv når vilkåret må være oppfylt.', en: () => 'Say when the condition must be fulfilled.' },
  },
  'checklist.must-end-later': {
    status: 422,
    text: { nb: () => 'Velg en dato som ikke er passert.', en: () => 'Choose a date that has not passed.' },
  },
});
