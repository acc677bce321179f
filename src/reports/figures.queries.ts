import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/actor.js';
import { Transactions, type Tx } from '../platform/transactions.js';
import { requestStatuses, requestTable } from '../test-requests/test-request.states.js';
import type { FiguresPeriod, FiguresView } from './figures.views.js';

/** The lab's calendar: months are cut by it, weeks by each site's own. */
const labZone = 'Europe/Oslo';
const testbedsMax = 100;
const itemsMax = 10;

/** What each event made of a request; one that is not here left the status as it was. */
const statusAfter = {
  'request.created': 'draft',
  ...Object.fromEntries(requestTable.map(({ says, to }) => [says, to])),
};
const lastStatuses = requestStatuses.filter((status) => !requestTable.some(({ from }) => from === status));

/** What is told of the whole: a statement for each figure, however much it is made of. */
@Injectable()
export class FiguresQueries {
  constructor(private readonly transactions: Transactions) {}

  figures(actor: Actor, period: FiguresPeriod): Promise<FiguresView> {
    return this.transactions.read(actor, (tx) =>
      tx.together(async () => {
        const [utilisation, requests, approvals, items] = await Promise.all([
          utilisationOf(tx, period),
          requestsOf(tx, period),
          approvalsOf(tx, period),
          itemsOf(tx, period),
        ]);
        return { utilisation, requests, approvals, items };
      }),
    );
  }
}

/** A booking is on one station; its buffers are not counted, nor what lies outside open time. */
function utilisationOf(tx: Tx, { from, until }: FiguresPeriod) {
  return tx.query<FiguresView['utilisation'][number]>(
    `WITH bounds AS (
       SELECT date_trunc('week', $1::date::timestamp) AS first, date_trunc('week', $2::date::timestamp + interval '6 days') AS after),
     bed AS MATERIALIZED (
       SELECT t.id, t.key, t.name_nb, t.name_en, s.zone,
         (SELECT count(*) FROM station st WHERE st.testbed_id = t.id AND st.active) AS stations
       FROM testbed t JOIN site s ON s.id = t.site_id WHERE t.active ORDER BY t.key LIMIT $3),
     week AS MATERIALIZED (
       SELECT b.id, monday, w.during, o.open * tstzmultirange(w.during) AS open
       FROM bounds
       CROSS JOIN open_times((SELECT array_agg(id) FROM bed), tstzrange(first AT TIME ZONE $4, after AT TIME ZONE $4)) AS o
       JOIN bed b ON b.id = o.testbed_id
       CROSS JOIN generate_series(first, after - interval '7 days', interval '7 days') AS monday
       CROSS JOIN LATERAL (SELECT tstzrange(monday AT TIME ZONE b.zone, (monday + interval '7 days') AT TIME ZONE b.zone) AS during) AS w),
     booked AS (
       SELECT w.id, w.monday, sum(upper(time.span) - lower(time.span)) AS length
       FROM week w
       JOIN booking k ON k.testbed_id = w.id AND k.status IN ('confirmed', 'checked-in', 'completed', 'no-show')
         AND lower(k.period) > lower(w.during) - interval '16 days' AND lower(k.period) < upper(w.during)
       CROSS JOIN LATERAL unnest(w.open * tstzmultirange(k.period)) AS time(span)
       GROUP BY w.id, w.monday)
     SELECT b.id AS "testbedId", jsonb_build_object('nb', b.name_nb, 'en', b.name_en) AS name,
       jsonb_agg(jsonb_build_object('monday', w.monday::date,
         'openMinutes', b.stations * (SELECT coalesce(sum(extract(epoch FROM upper(span) - lower(span))), 0)::int / 60 FROM unnest(w.open) AS open(span)),
         'bookedMinutes', coalesce(extract(epoch FROM k.length), 0)::int / 60) ORDER BY w.monday) AS weeks
     FROM bed b JOIN week w ON w.id = b.id LEFT JOIN booked k ON k.id = w.id AND k.monday = w.monday
     GROUP BY b.id, b.key, b.name_nb, b.name_en ORDER BY b.key`,
    [from, until, testbedsMax, labZone],
  );
}

/** The months that the period touches and that have begun: `$1` and `$2` are its days, `$3` the zone, `$4` now. */
const months = `
  month AS (
    SELECT to_char(first, 'YYYY-MM') AS month, first AT TIME ZONE $3 AS start,
      least((first + interval '1 month') AT TIME ZONE $3, $4) AS until
    FROM generate_series(date_trunc('month', $1::date::timestamp), $2::date::timestamp - interval '1 day', interval '1 month') AS first
    WHERE first AT TIME ZONE $3 <= $4)`;

/** From the events, since a request itself only knows where it stands today. */
function requestsOf(tx: Tx, { from, until }: FiguresPeriod) {
  return tx.query<FiguresView['requests'][number]>(
    `WITH ${months},
     stood AS MATERIALIZED (
       SELECT made.status, e.at AS since, lead(e.at) OVER (PARTITION BY e.subject_id ORDER BY e.id) AS left_at
       FROM unnest($5::text[], $6::text[]) AS made (type, status) JOIN audit_event e ON e.type = made.type),
     counted AS (
       SELECT m.month, s.status, count(*) AS requests
       FROM month m JOIN stood s ON s.since < m.until
         AND CASE WHEN s.status = ANY ($8) THEN s.since >= m.start ELSE s.left_at IS NULL OR s.left_at >= m.until END
       GROUP BY m.month, s.status)
     SELECT m.month, jsonb_agg(jsonb_build_object('status', s.status, 'requests', coalesce(c.requests, 0)) ORDER BY s.place) AS statuses
     FROM month m CROSS JOIN unnest($7::text[]) WITH ORDINALITY AS s (status, place)
     LEFT JOIN counted c ON c.month = m.month AND c.status = s.status
     GROUP BY m.month ORDER BY m.month`,
    [from, until, labZone, tx.now, Object.keys(statusAfter), Object.values(statusAfter), requestStatuses, lastStatuses],
  );
}

function approvalsOf(tx: Tx, { from, until }: FiguresPeriod) {
  return tx.query<FiguresView['approvals'][number]>(
    `WITH ${months},
     approval AS (
       SELECT min(at) FILTER (WHERE type = 'request.approved') AS at,
         extract(epoch FROM min(at) FILTER (WHERE type = 'request.approved') - min(at) FILTER (WHERE type = 'request.submitted'))::float8 / 3600 AS hours
       FROM audit_event WHERE type IN ('request.submitted', 'request.approved') GROUP BY subject_id)
     SELECT m.month, count(a.at)::int AS approved, percentile_cont(0.5) WITHIN GROUP (ORDER BY a.hours) AS "medianHours",
       percentile_cont(0.9) WITHIN GROUP (ORDER BY a.hours) AS "ninetiethPercentileHours"
     FROM month m LEFT JOIN approval a ON a.at >= m.start AND a.at < m.until
     GROUP BY m.month ORDER BY m.month`,
    [from, until, labZone, tx.now],
  );
}

/** By every verdict that was given in the period, also those that later ones took the place of. */
function itemsOf(tx: Tx, { from, until }: FiguresPeriod) {
  return tx.query<FiguresView['items'][number]>(
    `WITH judged AS (
       SELECT item_key, checklist_id, bool_or(word = 'not-met') AS not_met, bool_or(word = 'more-information-needed') AS more
       FROM verdict
       WHERE given_at >= $1::date::timestamp AT TIME ZONE $3 AND given_at < $2::date::timestamp AT TIME ZONE $3
       GROUP BY item_key, checklist_id),
     item AS (
       SELECT item_key, (array_agg(checklist_id))[1] AS checklist_id, count(*)::int AS judged,
         (count(*) FILTER (WHERE not_met))::int AS not_met, (count(*) FILTER (WHERE more))::int AS more
       FROM judged GROUP BY item_key HAVING bool_or(not_met OR more)
       ORDER BY not_met DESC, more DESC, item_key LIMIT $4)
     SELECT i.item_key AS "itemKey", i.judged, i.not_met AS "notMet", i.more AS "moreInformationNeeded", v.content -> 'title' AS template,
       jsonb_path_query_first(v.content, '$.items[*] ? (@.key == $key)', jsonb_build_object('key', i.item_key)) -> 'text' AS text
     FROM item i JOIN checklist_item c USING (checklist_id, item_key) JOIN template_version v ON v.template_key = c.template_key AND v.version = c.template_version
     ORDER BY i.not_met DESC, i.more DESC, i.item_key`,
    [from, until, labZone, itemsMax],
  );
}
