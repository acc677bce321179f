// Of the API's answers, what the story needs. The program's own types are not used: the story only knows what comes over the wire.

/** The request that the story is about. */
export interface StoryRequest {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly status: string;
}

export interface StoryItem {
  readonly key: string;
  readonly version: number;
  readonly evidence: { readonly required: boolean };
}

export interface StoryChecklist {
  readonly templates: readonly { readonly items: readonly StoryItem[] }[];
}

export interface StoryBooking {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly testbed: { readonly id: string; readonly name: { readonly nb: string } };
  readonly zone: string;
  readonly start: string;
  readonly end: string;
  readonly expiresAt: string | null;
}

export interface FreeSlot {
  readonly testbed: { readonly id: string; readonly name: { readonly nb: string } };
  readonly zone: string;
  readonly start: string;
  readonly end: string;
}

export function itemsOf({ templates }: StoryChecklist): StoryItem[] {
  return templates.flatMap(({ items }) => items);
}

export function slotWords({ testbed, start, zone }: Pick<StoryBooking, 'testbed' | 'start' | 'zone'>): string {
  return `${testbed.name.nb}, ${timeWords(start, zone)}`;
}

export function timeWords(instant: string, zone: string): string {
  return new Date(instant).toLocaleString('nb-NO', {
    timeZone: zone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  });
}
