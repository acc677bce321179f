import { useState } from 'react';
import { useLocalised, useWords } from '../../platform/language';
import type { Slot } from '../finder/finder.rules';
import { panelWords } from './lab-calendar-panel.texts';
import type { NewClosure } from './lab-calendar.queries';
import type { Row } from './lab-calendar.rules';
import { addDays, hourOf, instantAt } from '../../platform/wall-clock';
import { dayOf } from '../../platform/when';

interface Wish {
  /** A testbed’s id, or a site’s. */
  readonly what: string;
  /** As the field has it, on the site’s clock: `2026-11-27T08:00`. */
  readonly from: string;
  readonly until: string;
  readonly kind: 'closed' | 'maintenance';
  readonly nb: string;
  readonly en: string;
}
/** To ask what it would hit, before its reason is written. */
const unsaid = '…';

/** What is to be closed, as it is written so far; it begins with the time that was drawn, or with tomorrow. */
export function useClosing(rows: readonly Row[], slot: Slot | null) {
  const localised = useLocalised();
  const w = useWords(panelWords);
  const [wish, setWish] = useState(() => begun(rows, slot));
  const chosen = rows.find(({ calendar }) => calendar.testbedId === wish.what);
  const row = chosen ?? rows.find(({ calendar }) => calendar.testbed.siteId === wish.what) ?? rows[0]!;
  const { zone, testbed } = row.calendar;
  const [start, end] = [instantOf(wish.from, zone), instantOf(wish.until, zone)];
  const times = start < end ? { start, end } : null;
  const asked: NewClosure = {
    siteId: testbed.siteId,
    testbedId: chosen ? wish.what : null,
    kind: wish.kind,
    start: times ? new Date(start).toISOString() : '',
    end: times ? new Date(end).toISOString() : '',
    reason: { nb: unsaid, en: unsaid },
    dryRun: false,
  };
  return {
    wish,
    set: (part: Partial<Wish>) => setWish((before) => ({ ...before, ...part })),
    zone,
    times,
    asked,
    what: chosen ? localised(testbed.name) : w.wholeSite(localised(testbed.siteName)),
    sites: [...new Map(rows.map(({ calendar }) => [calendar.testbed.siteId, calendar.testbed])).values()],
    bookings: rows.flatMap(({ entries }) => entries.map(({ booking }) => booking)),
  };
}

export type Closing = ReturnType<typeof useClosing>;

function begun(rows: readonly Row[], slot: Slot | null): Wish {
  const row = rows.find(({ calendar }) => calendar.testbedId === slot?.testbedId) ?? rows[0]!;
  const { zone, testbedId } = row.calendar;
  const tomorrow = addDays(dayOf(new Date(), zone), 1);
  const { start, end } = slot ?? { start: instantAt(tomorrow, 8, zone), end: instantAt(tomorrow, 16, zone) };
  return { what: testbedId, from: fieldOf(start, zone), until: fieldOf(end, zone), kind: 'closed', nb: '', en: '' };
}

function fieldOf(at: number, zone: string): string {
  const day = dayOf(new Date(at), zone);
  const minutes = Math.round(hourOf(at, day, zone) * 60);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${day}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** NaN for a field that holds no time. */
function instantOf(field: string, zone: string): number {
  const [day = '', time = ''] = field.split('T');
  const [hour = NaN, minute = NaN] = time.split(':').map(Number);
  return Number.isNaN(Date.parse(`${day}T00:00:00Z`) + hour + minute) ? NaN : instantAt(day, hour + minute / 60, zone);
}
