import type { Language } from '../kernel/language.js';
import { type EmailContent, type EmailData, type EmailKind, textsOfSeveralLines } from './email-kinds.js';
import type { Block, Letter } from './email-letter.js';
import { emailMatters } from './email-matters.js';
import { emailTexts } from './email-texts.localised.js';
import type { EmailWords } from './email-words.js';
import { LetterBlocks } from './letter-blocks.js';
import { plainLine, plainLines } from './plain-line.js';

const subjectCharactersMax = 120;
const textCharactersMax = 4000;

/** The e-mail in its reader's language. */
export function composeLetter<K extends EmailKind>(content: EmailContent<K>, language: Language): Letter {
  const kind: K = content.kind;
  const data = plain<EmailData[K]>(content.data);
  const say = emailTexts[language][kind];
  const make = new LetterBlocks(language);
  return {
    language,
    subject: plainLine(say.subject(data), subjectCharactersMax),
    preview: say.preview(data),
    heading: say.heading(data),
    greeting: make.words.greeting(data.recipientName),
    blocks: [
      { type: 'paragraph', text: say.opening(data) },
      ...emailMatters[kind](data, make),
      { type: 'action', label: say.action, url: data.url },
      ...ending(kind, data, make.words),
    ],
    why: why(kind, data, make.words),
    settings: data.settingsUrl === null ? null : { label: make.words.labels.settings, url: data.settingsUrl },
    sender: data.sender,
  };
}

/** Whatever a person wrote is made plain, once, before it is put anywhere; the writer's line breaks stay where they mean something. */
function plain<D>(data: D): D {
  const made: unknown = JSON.parse(JSON.stringify(data), (key, value: unknown) => {
    if (typeof value !== 'string') return value;
    return textsOfSeveralLines.has(key) ? plainLines(value, textCharactersMax) : plainLine(value, textCharactersMax);
  });
  return made as D;
}

function ending(kind: EmailKind, data: EmailData[EmailKind], words: EmailWords): Block[] {
  if (kind === 'invitation' || kind === 'magic-link' || kind === 'password-reset' || kind === 'password-changed') {
    return [{ type: 'paragraph', text: words.unasked[kind] }];
  }
  if (!('change' in data) || !data.change) return [];
  const { until, url } = data.change;
  return [{ type: 'aside', text: words.changeUntil(until, data.slot.zone), label: words.labels.moveOrCancel, url }];
}

function why(kind: EmailKind, data: EmailData[EmailKind], words: EmailWords): string {
  if (kind === 'invitation') return words.whyInvited;
  if (kind === 'password-changed' || kind === 'membership-changed') return words.whyYours;
  if (kind === 'daily-collection') return words.whyChosen;
  if (!('audience' in data)) return kind === 'lab-digest' ? words.whyLab : words.whyAsked;
  return data.audience === 'lab' ? words.whyLab : words.whyOrganisation(data.organisation);
}
