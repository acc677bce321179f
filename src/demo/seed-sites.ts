import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Actor } from '../kernel/actor.js';
import { SitesCommands } from '../testbeds/sites.commands.js';
import { TestbedsCommands } from '../testbeds/testbeds.commands.js';
import { type DemoCast, once } from './demo-cast.js';
import { type DemoSite, demoSites, type DemoTestbed, type OpenOn, type SiteKey } from './demo-sites.js';
import { demoTestbeds, type TestbedKey } from './demo-testbeds.js';

/** Where tests are done, as the manager would enter it. */
export async function seedSites(
  app: NestFastifyApplication,
  manager: Actor,
  organisations: DemoCast['organisations'],
): Promise<Pick<DemoCast, 'sites' | 'testbeds'>> {
  const sites = new Map<SiteKey, string>();
  for (const [key, { host, ...site }] of entriesOf<SiteKey, DemoSite>(demoSites)) {
    const hostOrganisationId = host === undefined ? null : organisations.get(host)!;
    const wanted = { ...site, key, zone: 'Europe/Oslo', hostOrganisationId };
    const { id } = await app.get(SitesCommands).create(once(manager, `site ${key}`), wanted);
    sites.set(key, id);
  }
  const testbeds = new Map<TestbedKey, string>();
  for (const [key, { site, open, stations, ...terms }] of entriesOf<TestbedKey, DemoTestbed>(demoTestbeds)) {
    const commands = app.get(TestbedsCommands);
    const wanted = { ...terms, key, siteId: sites.get(site)!, stations: [...stations], active: true };
    const { id, version } = await commands.create(once(manager, `testbed ${key}`), wanted);
    const hours = { openingHours: open.flatMap(hoursOf), dryRun: false };
    await commands.changeOpeningHours(once(manager, `opening hours ${key}`), id, version, hours);
    testbeds.set(key, id);
  }
  return { sites, testbeds };
}

function hoursOf({ weekdays, opensAt, closesAt }: OpenOn) {
  return weekdays.map((weekday) => ({ weekday, opensAt, closesAt, validFrom: '2000-01-01', validUntil: null }));
}

function entriesOf<K extends string, V>(table: Readonly<Record<K, V>>): [K, V][] {
  return Object.entries(table) as [K, V][];
}
