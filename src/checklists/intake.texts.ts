import type { Language, Localised } from '../kernel/language.js';
import type { IntakeAttribute } from './catalogue.schema.js';
import { contradictionTable } from './intake-contradictions.js';
import type { IntakeFault } from './intake.rules.js';

interface About {
  /** The question as it is put; the bare key when there is no such question. */
  readonly question: string;
  /** The choices of the question in words, or its range. */
  readonly right: string;
}

const texts: Record<Exclude<IntakeFault['code'], 'contradiction'>, Localised<(about: About) => string>> = {
  'unknown-attribute': {
    nb: ({ question }) => `Skjemaet har ikke noe spørsmål som heter «${question}». Fjern svaret.`,
    en: ({ question }) => `The form has no question called “${question}”. Remove the answer.`,
  },
  'not-yes-or-no': {
    nb: ({ question }) => `Svar ja eller nei på «${question}».`,
    en: ({ question }) => `Answer yes or no to “${question}”.`,
  },
  'not-a-choice': {
    nb: ({ question, right }) => `Velg ett av svarene på «${question}»: ${right}.`,
    en: ({ question, right }) => `Choose one of the answers to “${question}”: ${right}.`,
  },
  'not-in-range': {
    nb: ({ question, right }) => `Svar med et helt tall (${right}) på «${question}».`,
    en: ({ question, right }) => `Answer with a whole number (${right}) to “${question}”.`,
  },
  unanswered: {
    nb: ({ question }) => `Svar på «${question}».`,
    en: ({ question }) => `Answer “${question}”.`,
  },
};

/** What is wrong with the answer and what would be right, in the reader's language. */
export function intakeFaultText(
  fault: IntakeFault,
  attributes: readonly IntakeAttribute[],
  language: Language,
): string {
  if (fault.code === 'contradiction') return contradictionText(fault.params.contradiction, language);
  const attribute = attributes.find(({ key }) => key === fault.field);
  return texts[fault.code][language]({
    question: attribute?.label[language] ?? fault.field,
    right: attribute ? rightAnswers(attribute, language) : '',
  });
}

function rightAnswers(attribute: IntakeAttribute, language: Language): string {
  switch (attribute.type) {
    case 'enum':
      return attribute.values.map(({ label }) => label[language]).join(', ');
    case 'boolean':
      return '';
    case 'integer':
      return `${attribute.minimum}–${attribute.maximum}`;
  }
}

function contradictionText(key: string, language: Language): string {
  const row = contradictionTable.find((contradiction) => contradiction.key === key);
  if (!row) throw new Error(`No contradiction is called ${key}`);
  return row.explanation[language];
}
