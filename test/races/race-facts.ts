import { randomUUID } from 'node:crypto';
import { exampleIntakes } from '../../src/checklists/example-intakes.js';
import type { TestApp } from '../support/app.js';
import type { PersonKey, World } from '../support/world.js';

/** Pairs of living claims on one resource that overlap: asked of the rows themselves, whatever the constraint says. */
export async function overlaps({ owner }: TestApp): Promise<number> {
  const { rows } = await owner.query<{ count: number }>(`
    SELECT count(*)::int AS count FROM claim a JOIN claim b ON b.resource_id = a.resource_id AND b.id > a.id
    WHERE a.blocked && b.blocked AND a.alive && b.alive`);
  return rows[0]!.count;
}

/** Bookings that live without exactly one living claim on a station of theirs, and claims that outlive their booking. */
export async function strayClaims({ owner }: TestApp): Promise<number> {
  const { rows } = await owner.query<{ count: number }>(`
    SELECT count(*)::int AS count FROM booking b
    CROSS JOIN LATERAL (
      SELECT count(*) AS claims, bool_and(c.period = b.period) AS same FROM claim c JOIN station s ON s.id = c.resource_id
      WHERE c.booking_id = b.id AND c.move_id IS NULL AND c.alive @> now() AND s.testbed_id = b.testbed_id) AS held
    WHERE CASE WHEN b.status IN ('held', 'requested', 'confirmed', 'checked-in') AND (b.expires_at IS NULL OR b.expires_at > now())
          THEN held.claims <> 1 OR NOT held.same ELSE held.claims <> 0 END`);
  return rows[0]!.count;
}

export interface RaceDraft {
  readonly id: string;
  readonly checklistId: string;
  readonly by: PersonKey;
}

/** Drafts by the dozen, shared out among the racers; by SQL, since it is not their making that is raced. */
export async function draftsBehindTheCurtain(
  { owner }: TestApp,
  world: World,
  racers: readonly PersonKey[],
  count: number,
): Promise<RaceDraft[]> {
  const drafts = Array.from({ length: count }, (_, n) => ({
    id: randomUUID(),
    checklistId: randomUUID(),
    folderId: randomUUID(),
    by: racers[n % racers.length]!,
  }));
  const rows = drafts.map(({ id, checklistId, folderId, by }) => ({
    ...{ id, checklistId, folderId, personId: world.people[by].id, organisationId: world.people[by].organisationId },
    number: `SCL-${[...id.replaceAll('-', '').toUpperCase()].slice(0, 6).join('')}`,
  }));
  const given = `json_to_recordset($1) AS d (id uuid, "checklistId" uuid, "folderId" uuid, "personId" uuid, "organisationId" uuid, number text)`;
  const values = [JSON.stringify(rows)];
  await owner.query(
    `INSERT INTO folder (id, organisation_id) SELECT "folderId", "organisationId" FROM ${given}`,
    values,
  );
  await owner.query(
    `INSERT INTO checklist (id, organisation_id, folder_id, catalogue_version, intake)
     SELECT "checklistId", "organisationId", "folderId", (SELECT max(version) FROM catalogue_version), $2 FROM ${given}`,
    [...values, exampleIntakes.benchTestOfElectronics],
  );
  await owner.query(
    `INSERT INTO test_request (id, organisation_id, number, product_name, checklist_id, created_by, created_at)
     SELECT id, "organisationId", number, 'Dørvakt', "checklistId", "personId", now() FROM ${given}`,
    values,
  );
  return drafts;
}
