import type { Language } from '../kernel/language.js';
import type { DayLeaf } from './when.js';

/** What a slot is to its reader; the word stands beside the colour. */
export type SlotState =
  'held' | 'requested' | 'confirmed' | 'wanted' | 'needed' | 'released' | 'cancelled' | 'reassigned' | 'declined';

export interface Fact {
  readonly label: string;
  /** May have several lines. */
  readonly value: string;
}

/** A part of a letter. Each is written twice, as HTML and as plain text, from the same words. */
export type Block =
  | { readonly type: 'paragraph'; readonly text: string }
  | {
      readonly type: 'slot';
      readonly state: SlotState;
      readonly word: string;
      readonly leaf: DayLeaf;
      /** The same without the page of the calendar, for plain text. */
      readonly when: { readonly label: string; readonly text: string };
      readonly where: { readonly label: string; readonly testbed: string; readonly place: string };
    }
  | { readonly type: 'quotation'; readonly label: string; readonly text: string }
  | { readonly type: 'facts'; readonly facts: readonly Fact[] }
  | {
      readonly type: 'list';
      readonly items: readonly { readonly label: string; readonly url: string; readonly margin: string }[];
    }
  | { readonly type: 'action'; readonly label: string; readonly url: string }
  | { readonly type: 'aside'; readonly text: string; readonly label: string; readonly url: string };

/** An e-mail in its reader's language, before it is HTML or plain text. */
export interface Letter {
  readonly language: Language;
  readonly subject: string;
  readonly preview: string;
  readonly heading: string;
  readonly greeting: string;
  readonly blocks: readonly Block[];
  /** Why the reader gets it. */
  readonly why: string;
  readonly settings: { readonly label: string; readonly url: string } | null;
  readonly sender: string;
}
