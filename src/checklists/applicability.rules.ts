import type { Language, Localised } from '../kernel/language.js';
import type { Catalogue, IntakeAttribute, Item, Template } from './catalogue.schema.js';
import { type Condition, holds, type IntakeValue } from './condition.js';
import { deciding, fewestDeciding } from './condition-reasons.js';
import type { Intake } from './intake.rules.js';

export interface ApplicableTemplate {
  readonly template: Template;
  /** Why the checklist applies at all. */
  readonly reason: Reason;
  /** Only those of the template's items that apply; never empty. */
  readonly items: readonly ApplicableItem[];
}

interface ApplicableItem {
  readonly item: Item;
  readonly reason: Reason;
}

/** Why an item applies, or a checklist does not. */
export interface Reason {
  /** It applies to every test, whatever is answered. */
  readonly always: boolean;
  /** All the answers that decided it, in the order of the questions. */
  readonly answers: readonly DecidingAnswer[];
}

interface DecidingAnswer {
  readonly attribute: string;
  readonly value: IntakeValue;
  /** False when the stored default counted, because the question was not asked or has not been answered yet. */
  readonly asked: boolean;
  /** Whether it is among the fewest answers that are enough for that. */
  readonly needed: boolean;
}

/**
 * The checklists that apply to a complete intake, each item with its reason. An item applies when its template's
 * condition and its own both hold. Templates without items that apply are left out. The order is the catalogue's.
 * While an intake is still being answered, `answered` are the questions that were: no reason says that others were too.
 */
export function applicable(
  { templates, intakeAttributes }: Catalogue,
  intake: Intake,
  answered: readonly string[] = intakeAttributes.map(({ key }) => key),
): ApplicableTemplate[] {
  const asked = whatWasAsked(intakeAttributes, intake, answered);
  return templates
    .filter((template) => holds(template.appliesWhen, intake))
    .map((template) => ({
      template,
      reason: reasonOf(template.appliesWhen, true, asked, intake),
      items: template.items
        .filter((item) => holds(item.appliesWhen, intake))
        .map((item) => ({ item, reason: reasonOf(template.appliesWhen, item.appliesWhen, asked, intake) })),
    }))
    .filter(({ items }) => items.length > 0);
}

export interface TemplateLeftOut {
  readonly template: Template;
  readonly reason: Reason;
}

/** The checklists that do not apply, each with the answers that kept it out; together with `applicable` all there are. */
export function notApplicable(
  { templates, intakeAttributes }: Catalogue,
  intake: Intake,
  answered: readonly string[] = intakeAttributes.map(({ key }) => key),
): TemplateLeftOut[] {
  const asked = whatWasAsked(intakeAttributes, intake, answered);
  return templates
    .map((template) => ({ template, appliesWhen: whenAnythingApplies(template) }))
    .filter(({ appliesWhen }) => !holds(appliesWhen, intake))
    .map(({ template, appliesWhen }) => ({ template, reason: reasonOf(appliesWhen, true, asked, intake) }));
}

const whenAnythingApplies = ({ appliesWhen, items }: Template): Condition => ({
  and: [appliesWhen, { or: items.map((item) => item.appliesWhen) }],
});

function whatWasAsked(attributes: readonly IntakeAttribute[], intake: Intake, answered: readonly string[]) {
  return attributes.map(({ key, askWhen }) => ({ key, asked: answered.includes(key) && holds(askWhen, intake) }));
}

/**
 * Says the reason in plain words, without a full stop: "Fordi dere svarte «Ja» på «Er produktet medisinsk utstyr?»".
 * It names no more answers than are needed.
 */
export function reasonText(reason: Reason, attributes: readonly IntakeAttribute[], language: Language): string {
  const words = reasonWords[language];
  if (reason.always) return words.always;
  const needed = reason.answers.filter((answer) => answer.needed);
  const told = needed.filter(({ asked }) => asked);
  // A question that was not asked is left unmentioned beside those that were: these are why it was not asked.
  const parts = (told.length > 0 ? told : needed).flatMap(({ attribute: key, value }) => {
    const attribute = attributes.find((candidate) => candidate.key === key);
    return attribute ? [words.answer(answerLabel(attribute, value, language), attribute.label[language])] : [];
  });
  const list = new Intl.ListFormat(words.locale, { type: 'conjunction' }).format(parts);
  return told.length > 0 ? words.because(list) : words.assumed(list);
}

/** The attributes whose answer, such as "unsure", may stand in a request but must be settled before approval. */
export function unsureAnswers(attributes: readonly IntakeAttribute[], intake: Intake): string[] {
  return attributes
    .filter(
      (attribute) =>
        attribute.type === 'enum' &&
        holds(attribute.askWhen, intake) &&
        attribute.values.some(({ value, unsettled }) => unsettled === true && value === intake[attribute.key]),
    )
    .map(({ key }) => key);
}

function reasonOf(
  ofTemplate: Condition,
  ofItem: Condition,
  questions: readonly { readonly key: string; readonly asked: boolean }[],
  intake: Intake,
): Reason {
  const had = new Set([...deciding(ofTemplate, intake), ...deciding(ofItem, intake)]);
  // The item's own condition is the more telling, so its template's adds only what that leaves open.
  const own = new Set(fewestDeciding(ofItem, intake));
  const needed = new Set([...own, ...fewestDeciding(ofTemplate, intake, own)]);
  const answers = questions.flatMap(({ key, asked }): DecidingAnswer[] => {
    const value = intake[key];
    return had.has(key) && value !== undefined ? [{ attribute: key, value, asked, needed: needed.has(key) }] : [];
  });
  return { always: had.size === 0, answers };
}

interface ReasonWords {
  readonly locale: string;
  readonly always: string;
  readonly yes: string;
  readonly no: string;
  readonly answer: (answer: string, question: string) => string;
  readonly because: (answers: string) => string;
  readonly assumed: (answers: string) => string;
}

const reasonWords: Localised<ReasonWords> = {
  nb: {
    locale: 'nb',
    always: 'Gjelder alle tester',
    yes: 'Ja',
    no: 'Nei',
    answer: (answer, question) => `«${answer}» på «${question}»`,
    because: (answers) => `Fordi dere svarte ${answers}`,
    assumed: (answers) => `Fordi vi regner med ${answers} så lenge ikke noe annet er svart`,
  },
  en: {
    locale: 'en-GB',
    always: 'Applies to every test',
    yes: 'Yes',
    no: 'No',
    answer: (answer, question) => `“${answer}” to “${question}”`,
    because: (answers) => `Because you answered ${answers}`,
    assumed: (answers) => `Because we assume ${answers} as long as nothing else is answered`,
  },
};

function answerLabel(attribute: IntakeAttribute, value: IntakeValue, language: Language): string {
  switch (attribute.type) {
    case 'enum':
      return attribute.values.find((choice) => choice.value === value)?.label[language] ?? String(value);
    case 'boolean':
      return value === true ? reasonWords[language].yes : reasonWords[language].no;
    case 'integer':
      return String(value);
  }
}
