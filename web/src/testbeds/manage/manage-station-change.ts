import { answerOf, api, idempotencyKey, type Shape } from '../../platform/api';
import type { Testbed } from '../testbeds.queries';

type Changed = Shape<'ChangedTestbed'>;
export type StationChange =
  | { readonly act: 'add'; readonly name: string }
  | { readonly act: 'rename'; readonly stationId: string; readonly name: string }
  | { readonly act: 'retire' | 'reinstate'; readonly stationId: string };

/** Only taking a station out of use can hit a booking. */
export async function tryStationChange(testbed: Testbed, change: StationChange): Promise<Pick<Changed, 'mustBeMoved'>> {
  return change.act === 'retire' ? retire(testbed, change.stationId, true) : { mustBeMoved: [] };
}

/** The stations are a part of their testbed: its version is what the change is held against. */
export function makeStationChange(testbed: Testbed, change: StationChange): Promise<Changed> {
  const { id } = testbed;
  const header = seen(testbed);
  switch (change.act) {
    case 'add':
      return answerOf(
        api.POST('/api/v1/testbeds/{id}/stations', {
          params: { path: { id }, header: { ...header, 'Idempotency-Key': idempotencyKey() } },
          body: { name: change.name },
        }),
      );
    case 'rename':
      return answerOf(
        api.PUT('/api/v1/testbeds/{id}/stations/{stationId}', {
          params: { path: { id, stationId: change.stationId }, header },
          body: { name: change.name },
        }),
      );
    case 'reinstate':
      return answerOf(
        api.POST('/api/v1/testbeds/{id}/stations/{stationId}/reinstate', {
          params: { path: { id, stationId: change.stationId }, header },
        }),
      );
    case 'retire':
      return retire(testbed, change.stationId, false);
  }
}

const seen = ({ version }: Testbed) => ({ 'If-Match': `"${version}"` });

function retire(testbed: Testbed, stationId: string, dryRun: boolean): Promise<Changed> {
  return answerOf(
    api.POST('/api/v1/testbeds/{id}/stations/{stationId}/retire', {
      params: { path: { id: testbed.id, stationId }, header: seen(testbed) },
      body: { dryRun },
    }),
  );
}
