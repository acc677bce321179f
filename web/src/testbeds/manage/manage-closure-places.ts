import type { ClosurePlace } from './manage-closure.rules';
import type { Site } from './manage.queries';
import type { Testbed } from '../testbeds.queries';

type Say = (text: Testbed['name']) => string;

/** What of these can be closed: each testbed, and each whole site. */
export function closurePlaces(
  testbeds: readonly Testbed[],
  sites: readonly Pick<Site, 'id' | 'name' | 'zone'>[],
  say: Say,
  wholeSite: (site: string) => string,
): ClosurePlace[] {
  return [
    ...testbeds.map(({ id, name, site }) => ({
      id,
      name: say(name),
      siteId: site.id,
      testbedId: id,
      zone: site.zone,
    })),
    ...sites.map(({ id, name, zone }) => ({ id, name: wholeSite(say(name)), siteId: id, testbedId: null, zone })),
  ];
}
