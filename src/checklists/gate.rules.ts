/** The words that a reviewer's judgement of an item can have. */
export const verdicts = [
  'pending',
  'met',
  'met-with-condition',
  'more-information-needed',
  'not-met',
  'not-applicable',
  'waived',
] as const;
export type Verdict = (typeof verdicts)[number];

/** What the gates need to know about one item of a checklist. */
export interface GateItem {
  readonly template: string;
  readonly item: string;
  /** Whether it applies to the intake as it is now. */
  readonly applies: boolean;
  readonly mandatory: boolean;
  readonly answered: boolean;
  readonly evidenceRequired: boolean;
  /** Usable documents that are attached. */
  readonly evidenceCount: number;
  readonly verdict: Verdict;
  /** Why it is not applicable or waived; null or blank is no reason. */
  readonly reason: string | null;
  /** A reviewer has confirmed that it is not applicable. The company's own word is not enough. */
  readonly confirmed: boolean;
  /** Who waived it. */
  readonly waivedBy: string | null;
  /** The verdict, or the evidence that it rests on, counts until this instant, exclusive; null is without end. */
  readonly validUntil: Date | null;
}

type MissingCode =
  | 'unanswered'
  | 'evidence-lacking'
  | 'pending'
  | 'more-information-needed'
  | 'not-met'
  | 'not-applicable-without-reason'
  | 'not-applicable-unconfirmed'
  | 'waiver-incomplete'
  | 'ends-before-booking-ends';

/** One thing that stands in the way: of an item, or an intake answer that is still unsure. */
export type Missing =
  | { readonly template: string; readonly item: string; readonly code: MissingCode }
  | { readonly attribute: string; readonly code: 'unsure-answer' };

/**
 * Everything that the company must still do before it can submit: mandatory items without an answer or without the
 * evidence that they require. An item that is waived or said not to be applicable, with a reason, asks for neither.
 * Unsure intake answers, and how long anything is valid, are for the approval.
 */
export function missingForSubmission(items: readonly GateItem[]): Missing[] {
  return items.filter(blocks).flatMap((item) => {
    const excused = (item.verdict === 'waived' || item.verdict === 'not-applicable') && hasText(item.reason);
    if (excused) return [];
    const codes: MissingCode[] = [];
    if (!item.answered) codes.push('unanswered');
    if (item.evidenceRequired && item.evidenceCount === 0) codes.push('evidence-lacking');
    return codes.map((code) => missing(item, code));
  });
}

/**
 * Everything that stands in the way of an approval: mandatory items that do not pass, or not until the end of the
 * booking, and intake answers that are still unsure (see `unsureAnswers`). What is not known to pass does not pass.
 *
 * @param bookingEnd the end of the booking, exclusive: what is valid until this very instant is valid long enough
 */
export function missingForApproval(items: readonly GateItem[], unsure: readonly string[], bookingEnd: Date): Missing[] {
  const ofItems = items.filter(blocks).flatMap((item) => {
    const codes = shortcomings(item);
    // Written so that a date that is no date counts as too early.
    const lasts = item.validUntil === null || item.validUntil.getTime() >= bookingEnd.getTime();
    if (!lasts) codes.push('ends-before-booking-ends');
    return codes.map((code) => missing(item, code));
  });
  return [...ofItems, ...unsure.map((attribute): Missing => ({ attribute, code: 'unsure-answer' }))];
}

function shortcomings(item: GateItem): MissingCode[] {
  switch (item.verdict) {
    case 'met':
    case 'met-with-condition':
      return item.answered ? [] : ['unanswered'];
    case 'not-applicable': {
      const codes: MissingCode[] = [];
      if (!hasText(item.reason)) codes.push('not-applicable-without-reason');
      if (!item.confirmed) codes.push('not-applicable-unconfirmed');
      return codes;
    }
    case 'waived':
      return hasText(item.reason) && hasText(item.waivedBy) ? [] : ['waiver-incomplete'];
    case 'more-information-needed':
    case 'not-met':
      return [item.verdict];
    case 'pending':
      return item.answered ? ['pending'] : ['unanswered'];
    default:
      // A word that this program does not know, from a newer one that shares the database.
      return ['pending'];
  }
}

function blocks(item: GateItem): boolean {
  return item.applies && item.mandatory;
}

function hasText(text: string | null): boolean {
  return text !== null && text.trim() !== '';
}

function missing({ template, item }: GateItem, code: MissingCode): Missing {
  return { template, item, code };
}
