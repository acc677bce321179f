import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/actor.js';
import { notFound } from '../kernel/refusal.js';
import { Transactions, type Tx } from '../platform/transactions.js';
import {
  type CalendarSpan,
  type CalendarsSpan,
  type SlotSearch,
  testbedsMax,
  type WantedSlot,
} from './free-slot.inputs.js';
import {
  type CalendarsView,
  type CalendarView,
  type FreeSlotsView,
  reasonsInBothLanguages,
  type SlotCheckView,
} from './free-slot.views.js';
import { parseMultirange } from './multirange.js';
import { slotReasons } from './slot.rules.js';
import { loadSlotFacts } from './slot.store.js';

/** What is free, and why something is not: the same for everybody, and without a word of who has it. */
@Injectable()
export class FreeSlotsQueries {
  constructor(private readonly transactions: Transactions) {}

  /** The first slots of the wanted length, by start and testbed; one statement. */
  freeSlots(actor: Actor, { testbeds, from, until, minutes, limit }: SlotSearch): Promise<FreeSlotsView> {
    return this.transactions.read(actor, async (tx) => {
      const items = await tx.query<FreeSlotsView['items'][number]>(
        `SELECT json_build_object('id', t.id, 'key', t.key, 'name', json_build_object('nb', t.name_nb, 'en', t.name_en)) AS testbed,
                s.zone, f.start_at AS start, f.end_at AS end, f.free_stations AS "freeStations"
         FROM free_slots($1, $2, $3, $4, $5, $6) AS f JOIN testbed t ON t.id = f.testbed_id JOIN site s ON s.id = t.site_id
         ORDER BY f.start_at, t.key`,
        [testbeds ?? null, from, until, minutes, tx.now, limit],
        'free-slots',
      );
      return { items };
    });
  }

  check(actor: Actor, { testbedId, ...period }: WantedSlot): Promise<SlotCheckView> {
    return this.transactions.read(actor, async (tx) => {
      const facts = await loadSlotFacts(tx, testbedId, period);
      if (!facts) throw notFound();
      const reasons = reasonsInBothLanguages(slotReasons({ facts, period, now: tx.now }));
      return { bookable: reasons.length === 0, reasons };
    });
  }

  /** One testbed's days for a calendar; one statement, however much is booked. */
  calendar(actor: Actor, testbedId: string, { from, until }: CalendarSpan): Promise<CalendarView> {
    return this.transactions.read(actor, async (tx) => {
      const [calendar] = await readCalendars(tx, { testbeds: [testbedId], from, until });
      if (!calendar) throw notFound();
      return calendar;
    });
  }

  /** The days of several testbeds; one statement, however many. Those that do not exist are left out. */
  calendars(actor: Actor, asked: CalendarsSpan): Promise<CalendarsView> {
    return this.transactions.read(actor, async (tx) => ({ items: await readCalendars(tx, asked) }));
  }
}

type Calendar = CalendarsView['items'][number];
type CalendarRow = Omit<Calendar, 'open' | 'taken'> & { readonly open: string; readonly taken: string };

async function readCalendars(tx: Tx, { testbeds, from, until }: CalendarsSpan): Promise<Calendar[]> {
  const rows = await tx.query<CalendarRow>(calendarQuery, [testbeds ?? null, from, until, tx.now], 'calendars');
  return rows.map((row) => ({ ...row, open: parseMultirange(row.open), taken: parseMultirange(row.taken) }));
}

/** $1 testbeds (null: all in use), $2 from, $3 until, $4 now. A moment is taken when it is taken on each station in use. */
const calendarQuery = `
  WITH asked AS MATERIALIZED (
    SELECT array_agg(id) AS ids, tstzrange($2, $3) AS span FROM (
      SELECT t.id FROM testbed t WHERE CASE WHEN $1::uuid[] IS NULL THEN t.active ELSE t.id = ANY ($1) END
      ORDER BY t.key LIMIT ${testbedsMax}) AS t)
  SELECT t.id AS "testbedId", s.zone, (o.open * tstzmultirange(asked.span))::text AS open,
    (SELECT coalesce(range_intersect_agg(busy.times), tstzmultirange(asked.span)) * tstzmultirange(asked.span)
     FROM station st CROSS JOIN LATERAL (
       SELECT coalesce(range_agg(c.blocked), '{}') AS times FROM taken_times(st.id, asked.span, $4) AS c) AS busy
     WHERE st.testbed_id = t.id AND st.active)::text AS taken,
    (SELECT coalesce(json_agg(json_build_object('kind', c.kind, 'reason', json_build_object('nb', c.reason_nb, 'en', c.reason_en),
              'start', lower(c.period), 'end', upper(c.period)) ORDER BY c.period), '[]')
     FROM closure c
     WHERE c.period && asked.span AND c.site_id = t.site_id AND (c.testbed_id IS NULL OR c.testbed_id = t.id)) AS closures,
    (SELECT coalesce(json_agg(json_build_object('day', p.day, 'name', json_build_object('nb', p.name_nb, 'en', p.name_en))
              ORDER BY p.day), '[]')
     FROM public_holiday p
     WHERE NOT t.open_on_public_holidays AND p.day >= ($2::timestamptz AT TIME ZONE s.zone)::date
       AND p.day::timestamp AT TIME ZONE s.zone < $3) AS "publicHolidays",
    $4::timestamptz + make_interval(hours => t.lead_hours) AS "earliestStart",
    $4::timestamptz + make_interval(hours => 24 * t.horizon_days) AS "latestStart",
    json_build_object('id', t.id, 'key', t.key, 'name', json_build_object('nb', t.name_nb, 'en', t.name_en),
      'siteId', s.id, 'siteName', json_build_object('nb', s.name_nb, 'en', s.name_en), 'active', t.active) AS testbed,
    (SELECT count(*)::int FROM station st WHERE st.testbed_id = t.id AND st.active) AS stations,
    t.shortest_minutes AS "shortestMinutes", t.longest_minutes AS "longestMinutes", t.grid_minutes AS "gridMinutes",
    t.buffer_before_minutes AS "bufferBeforeMinutes", t.buffer_after_minutes AS "bufferAfterMinutes",
    t.lead_hours AS "leadHours", t.hold_hours AS "holdHours", t.cancellation_hours AS "cancellationHours"
  FROM asked CROSS JOIN LATERAL open_times(asked.ids, asked.span) AS o
  JOIN testbed t ON t.id = o.testbed_id JOIN site s ON s.id = t.site_id
  ORDER BY t.key`;
