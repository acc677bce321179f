import type { Slot } from './finder.rules';

/** A time that an address carries from one page to the next. */
export interface SlotSearch {
  testbed?: string;
  start?: string;
  end?: string;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

export const slotSearch = (search: Record<string, unknown>): SlotSearch => ({
  testbed: text(search.testbed),
  start: text(search.start),
  end: text(search.end),
});

/** Undefined for an address that carries none, or nothing that is a time. */
export function slotOfAddress({ testbed, start, end }: SlotSearch): Slot | undefined {
  const [from, until] = [Date.parse(start ?? ''), Date.parse(end ?? '')];
  return testbed && from < until ? { testbedId: testbed, start: from, end: until } : undefined;
}

export const addressOfSlot = ({ testbedId, start, end }: Slot): SlotSearch => ({
  testbed: testbedId,
  start: new Date(start).toISOString(),
  end: new Date(end).toISOString(),
});
