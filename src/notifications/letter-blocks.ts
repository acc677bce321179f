import type { Language } from '../kernel/language.js';
import type { EmailContent, EmailData, EmailKind, Slot } from './email-kinds.js';
import type { Block, Fact, SlotState } from './email-letter.js';
import { emailTexts } from './email-texts.localised.js';
import { type EmailWords, emailWords } from './email-words.js';
import { dayLeaf, type Instant, momentText, periodText } from './when.js';

type Label = keyof EmailWords['labels'];
/** Null or empty where there is nothing to say. */
export type GivenFact = readonly [Label, string | null];

/** Makes the parts of letters in one language; what there is nothing to say of, becomes nothing. */
export class LetterBlocks {
  readonly words: EmailWords;

  constructor(private readonly language: Language) {
    this.words = emailWords[language];
  }

  slot(slot: Slot, state: SlotState): Block {
    return {
      type: 'slot',
      state,
      word: this.words.states[state],
      leaf: dayLeaf(slot, this.language),
      when: { label: this.words.labels.when, text: periodText(slot, this.language) },
      where: {
        label: this.words.labels.where,
        testbed: slot.testbed,
        place: [slot.site, slot.address].filter(Boolean).join(', '),
      },
    };
  }

  quotation(label: Label, text: string): Block[] {
    return text === '' ? [] : [{ type: 'quotation', label: this.words.labels[label], text }];
  }

  facts(...facts: GivenFact[]): Block[] {
    const told = facts.flatMap(([label, value]): Fact[] => (value ? [{ label: this.words.labels[label], value }] : []));
    return told.length === 0 ? [] : [{ type: 'facts', facts: told }];
  }

  /** What there is more of than the list shows is told as a number. */
  list(items: readonly { label: string; url: string; margin: string }[], itemsCount: number): Block[] {
    const more = itemsCount - items.length;
    const blocks: Block[] = items.length === 0 ? [] : [{ type: 'list', items }];
    return more > 0 ? [...blocks, { type: 'paragraph', text: this.words.andMore(more) }] : blocks;
  }

  /** What another e-mail would have said, as one line of a list. */
  headline<K extends EmailKind>(content: EmailContent<K>): { label: string; url: string; margin: string } {
    const kind: K = content.kind;
    const data: EmailData[K] = content.data;
    const say = emailTexts[this.language][kind];
    return { label: say.subject(data), url: data.url, margin: say.preview(data) };
  }

  aside(text: string, label: Label, url: string): Block {
    return { type: 'aside', text, label: this.words.labels[label], url };
  }

  period(slot: Slot): string {
    return periodText(slot, this.language);
  }

  moment(at: Instant, zone: string): string {
    return momentText(at, zone, this.language);
  }
}
