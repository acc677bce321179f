import { Injectable } from '@nestjs/common';
import { type Actor, worker } from '../kernel/actor.js';
import { WorkerTransactions } from '../platform/transactions.js';
import { longestBookingDays } from './bookings.queries.js';
import { type HostedSpan, hostedTestsMax, type HostedTestsView, statusesShownToHost } from './hosted-tests.views.js';

/** $1 the reader's organisations, $2 from, $3 until, $4 statuses, $5 now. */
const hostedTestsQuery = `
  WITH hosted AS (SELECT id FROM site WHERE host_organisation_id = ANY ($1::uuid[])), shown AS (
    SELECT b.id, b.period, b.status, b.testbed_id, b.test_leader_id
    FROM booking b JOIN testbed t ON t.id = b.testbed_id
    WHERE t.site_id IN (SELECT id FROM hosted) AND b.status = ANY ($4::text[])
      AND upper(b.period) > $2 AND lower(b.period) > $2::timestamptz - make_interval(days => ${longestBookingDays})
      AND lower(b.period) < $3
    ORDER BY lower(b.period), b.id LIMIT ${hostedTestsMax + 1})
  SELECT EXISTS (SELECT FROM hosted) AS "isHost", coalesce((
    SELECT json_agg(json_build_object('start', lower(b.period), 'end', upper(b.period), 'zone', s.zone, 'status', b.status,
        'site', json_build_object('name', json_build_object('nb', s.name_nb, 'en', s.name_en), 'address', s.address),
        'testbed', json_build_object('name', json_build_object('nb', t.name_nb, 'en', t.name_en)),
        'stations', (SELECT coalesce(json_agg(st.name ORDER BY st.name), '[]') FROM claim c JOIN station st ON st.id = c.resource_id
                     WHERE c.booking_id = b.id AND c.move_id IS NULL AND c.alive @> $5::timestamptz),
        'testLeaderName', p.name) ORDER BY lower(b.period), b.id)
    FROM shown b JOIN testbed t ON t.id = b.testbed_id JOIN site s ON s.id = t.site_id
    LEFT JOIN person p ON p.id = b.test_leader_id), '[]') AS items`;

@Injectable()
export class HostedTestsQueries {
  constructor(private readonly transactions: WorkerTransactions) {}

  /**
   * What happens on the sites that the reader's organisations host, and no more of it than a host must know. Row-level
   * security would show a row or hide it, never half of it: so this asks as a role that sees all, and picks the columns.
   */
  tests(actor: Actor, { from, until }: HostedSpan): Promise<HostedTestsView> {
    const organisations = actor.memberships.map(({ organisationId }) => organisationId);
    return this.transactions.read(worker('hosted-tests'), async (tx) => {
      const [row] = await tx.query<Pick<HostedTestsView, 'isHost' | 'items'>>(
        hostedTestsQuery,
        [organisations, from, until, statusesShownToHost, tx.now],
        'hosted-tests',
      );
      const { isHost, items } = row!;
      return { isHost, items: items.slice(0, hostedTestsMax), more: items.length > hostedTestsMax };
    });
  }
}
