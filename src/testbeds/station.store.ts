import { randomUUID } from 'node:crypto';
import { notFound, Refused } from '../kernel/refusal.js';
import { brokenConstraint } from '../platform/database-errors.js';
import type { Tx } from '../platform/transactions.js';
import { ResourceEntity } from './resource.entity.js';
import { StationEntity } from './station.entity.js';
import { refuseTestbed } from './testbed.refusals.js';

/** @throws Refused (station.name-taken) */
export async function insertStations(tx: Tx, testbedId: string, names: readonly string[]): Promise<StationEntity[]> {
  const stations = names.map((name) => ({ id: randomUUID(), testbedId, name, active: true }));
  await tx.manager.insert(
    ResourceEntity,
    stations.map(({ id }) => ({ id, kind: 'station' as const })),
  );
  await tx.manager.insert(StationEntity, stations).catch(refuseTakenName);
  return stations;
}

/** @throws Refused (not-found, station.name-taken) */
export async function updateStation(
  tx: Tx,
  { id, testbedId }: Pick<StationEntity, 'id' | 'testbedId'>,
  change: Partial<Pick<StationEntity, 'name' | 'active'>>,
): Promise<void> {
  const { affected } = await tx.manager.update(StationEntity, { id, testbedId }, change).catch(refuseTakenName);
  if (affected !== 1) throw notFound();
}

function refuseTakenName(error: unknown): never {
  const taken = brokenConstraint(error) === 'station_testbed_id_name_key';
  throw taken ? new Refused([refuseTestbed('station.name-taken', {}, 'name')]) : error;
}
