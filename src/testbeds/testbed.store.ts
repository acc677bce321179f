import { notFound } from '../kernel/refusal.js';
import type { Tx } from '../platform/transactions.js';
import type { TestbedView } from './testbed.views.js';

interface Wanted {
  readonly ids?: readonly string[];
  readonly siteId?: string | undefined;
  readonly kind?: string | undefined;
  readonly active?: boolean | undefined;
  readonly afterKey?: string | undefined;
  readonly limit: number;
  readonly withRetiredStations: boolean;
}

/** Testbeds by key, each with its site, stations and opening hours: one statement, however many. */
export function readTestbeds(tx: Tx, wanted: Wanted): Promise<TestbedView[]> {
  const { ids = null, siteId = null, kind = null, active = null, afterKey = null, limit, withRetiredStations } = wanted;
  return tx.query<TestbedView>(
    testbedsQuery,
    [ids, siteId, kind, active, afterKey, limit, withRetiredStations],
    'testbeds',
  );
}

/** @throws Refused (not-found) */
export async function readTestbed(tx: Tx, id: string, withRetiredStations: boolean): Promise<TestbedView> {
  const [testbed] = await readTestbeds(tx, { ids: [id], limit: 1, withRetiredStations });
  if (!testbed) throw notFound();
  return testbed;
}

const testbedsQuery = `
  SELECT t.id, t.version, t.key, t.kind, json_build_object('nb', t.name_nb, 'en', t.name_en) AS name,
    json_build_object('nb', t.description_nb, 'en', t.description_en) AS description,
    json_build_object('nb', t.demands_nb, 'en', t.demands_en) AS demands,
    json_build_object('id', s.id, 'key', s.key, 'name', json_build_object('nb', s.name_nb, 'en', s.name_en),
                      'address', s.address, 'zone', s.zone) AS site,
    t.shortest_minutes AS "shortestMinutes", t.longest_minutes AS "longestMinutes", t.grid_minutes AS "gridMinutes",
    t.buffer_before_minutes AS "bufferBeforeMinutes", t.buffer_after_minutes AS "bufferAfterMinutes",
    t.lead_hours AS "leadHours", t.horizon_days AS "horizonDays", t.cancellation_hours AS "cancellationHours",
    t.hold_hours AS "holdHours", t.open_on_public_holidays AS "openOnPublicHolidays", t.active,
    (SELECT coalesce(json_agg(json_build_object('id', st.id, 'name', st.name, 'active', st.active) ORDER BY st.name), '[]')
     FROM station st WHERE st.testbed_id = t.id AND (st.active OR $7)) AS stations,
    (SELECT coalesce(json_agg(json_build_object('weekday', h.weekday, 'opensAt', left(h.opens_at::text, 5),
              'closesAt', left(h.closes_at::text, 5), 'validFrom', h.valid_from, 'validUntil', h.valid_until)
              ORDER BY h.weekday, h.valid_from, h.opens_at), '[]')
     FROM opening_hours h WHERE h.testbed_id = t.id) AS "openingHours"
  FROM testbed t JOIN site s ON s.id = t.site_id
  WHERE ($1::uuid[] IS NULL OR t.id = ANY ($1)) AND ($2::uuid IS NULL OR t.site_id = $2) AND ($3::text IS NULL OR t.kind = $3)
    AND ($4::boolean IS NULL OR t.active = $4) AND ($5::text IS NULL OR t.key > $5)
  ORDER BY t.key LIMIT $6`;
