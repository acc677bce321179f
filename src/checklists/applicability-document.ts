import type { Language } from '../kernel/language.js';
import { documentWords } from './applicability-document.texts.js';
import type { ApplicabilityView } from './checklist.queries.js';
import { type Line, TaggedPdf } from './tagged-pdf.js';

type Question = ApplicabilityView['questions'][number];
type Demand = ApplicabilityView['templates'][number]['items'][number];

/**
 * What applies to a product, as a file to take away: first what is to be settled, then every item with its legal reference,
 * its reason and the evidence expected, last the answers. The same result, language and day give the same document.
 */
export function writeApplicability(result: ApplicabilityView, language: Language, day: Date): Promise<Buffer> {
  const words = documentWords[language];
  const items = result.templates.flatMap((template) => template.items);
  const made = day.toLocaleDateString(words.locale, { timeZone: 'Europe/Oslo', dateStyle: 'long' });
  const pdf = new TaggedPdf({ title: words.title, language, day });
  pdf.heading(1, words.title);
  pdf.paragraph({ text: words.sum(result.templates.length, items.length, items.filter((i) => i.mandatory).length) });
  pdf.paragraph({ text: words.guidance(made, result.catalogueVersion), weight: 'soft' });
  const asked = (keys: readonly string[]) => result.questions.filter(({ key }) => keys.includes(key));
  const unsure = asked(result.unsure);
  if (unsure.length > 0) {
    pdf.heading(2, words.unsure);
    pdf.list(unsure.map((question) => answered(question, language)));
  }
  const unanswered = asked(result.unanswered);
  if (unanswered.length > 0) {
    pdf.heading(2, words.unanswered);
    pdf.paragraph({ text: words.unansweredWhat });
    pdf.list(unanswered.map(({ label }) => [{ text: label[language] }]));
  }
  for (const template of result.templates) {
    pdf.heading(2, template.title[language]);
    pdf.paragraph({ text: template.description[language] });
    pdf.paragraph({ text: `${template.reason.text[language]}.`, weight: 'soft' });
    pdf.list(template.items.map((item) => demanded(item, language)));
  }
  pdf.heading(2, words.answers);
  pdf.list(result.questions.map((question) => answered(question, language)));
  return pdf.finish(`Smart Care Lab · ${words.title} · ${made}`);
}

function demanded({ text, mandatory, evidence, reference, reason }: Demand, language: Language): Line[] {
  const words = documentWords[language];
  return [
    { text: text[language], weight: 'strong' },
    { text: `${mandatory ? words.mandatory : words.optional}. ${reason.text[language]}.`, weight: 'soft' },
    { text: words.evidence(evidence.label[language]), weight: 'soft' },
    { text: words.reference(reference[language]), weight: 'soft' },
  ];
}

function answered({ label, values, answer }: Question, language: Language): Line[] {
  const words = documentWords[language];
  const chosen = values?.find(({ value }) => value === answer)?.label[language];
  const plain = typeof answer === 'boolean' ? (answer ? words.yes : words.no) : (answer ?? words.none);
  return [{ text: label[language] }, { text: words.answer(String(chosen ?? plain)), weight: 'soft' }];
}
