import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Actor } from '../kernel/actor.js';
import { OrganisationsCommands } from '../organisations/organisations.commands.js';
import { ClosuresCommands } from '../testbeds/closures.commands.js';
import { type DemoCast, managerAddress, once, personOf } from './demo-cast.js';
import type { DemoClock } from './demo-clock.js';
import { type DemoClosure, demoClosures } from './demo-closures.js';
import { DemoDays } from './demo-days.js';
import { deeds } from './demo-deeds.js';
import { DocumentShelf } from './demo-documents.js';
import { planRequests } from './demo-timeline.js';
import { reasons } from './demo-words.js';
import { PlayedRequest } from './played-request.js';
import { seedMembers } from './seed-members.js';
import { seedSites } from './seed-sites.js';

/** The working day on which the lab opened. */
const openedOn = -75;

interface Moment {
  readonly at: Date;
  readonly what: string;
  readonly act: () => Promise<unknown>;
}

export function demoLabOpened(now: Date): Date {
  return new DemoDays(now).at(openedOn, '08:00');
}

/**
 * Plays all that has happened in the demo lab by `now`, from its opening on, each act at its own time and in their order. An act
 * that was done before, by a start that was interrupted, is not done again.
 */
export async function playHistory(
  app: NestFastifyApplication,
  { clock, now, seed }: { clock: DemoClock; now: Date; seed: string },
): Promise<DemoCast> {
  clock.goTo(demoLabOpened(now));
  const days = new DemoDays(now);
  const { people, organisations } = await seedMembers(app, seed);
  const manager = personOf(people, managerAddress);
  const { sites, testbeds } = await seedSites(app, manager, organisations);
  const cast = { app, seed, people, organisations, sites, testbeds, documents: new DocumentShelf() };
  const closures = demoClosures(days);
  for (const closure of closures) if (!closure.late) await close(cast, manager, closure);
  const requests = planRequests(days, now, seed).flatMap((plan): Moment[] => {
    const request = new PlayedRequest(cast, plan);
    return plan.deeds.map(({ deed, at }) => ({ at, what: `${deed} ${plan.key}`, act: () => deeds[deed](request) }));
  });
  const yesterday = lastDay(cast, manager, days, closures);
  for (const { at, what, act } of [...requests, ...yesterday].sort((a, b) => a.at.getTime() - b.at.getTime())) {
    clock.goTo(at);
    await act().catch((error: unknown) => {
      throw new Error(`The demo lab could not be built: “${what}” failed.`, { cause: error });
    });
  }
  return cast;
}

/** What the lab itself did on the last working day: it closed a ward over bookings that stand, and suspended a member. */
function lastDay(cast: DemoCast, manager: Actor, days: DemoDays, closures: readonly DemoClosure[]): Moment[] {
  const suspended = cast.organisations.get('papirfly')!;
  const reason = reasons.suspend.nb;
  return [
    ...closures
      .filter(({ late }) => late)
      .map((closure) => ({
        at: days.at(-1, '14:30'),
        what: 'close the ward',
        act: () => close(cast, manager, closure),
      })),
    {
      at: days.at(-1, '15:30'),
      what: 'suspend a member',
      act: () => cast.app.get(OrganisationsCommands).suspend(once(manager, 'suspension'), suspended, reason),
    },
  ];
}

function close({ app, sites, testbeds }: DemoCast, manager: Actor, closure: DemoClosure): Promise<unknown> {
  const { site, testbed, kind, start, end, reason } = closure;
  const testbedId = testbed === undefined ? null : testbeds.get(testbed)!;
  const wanted = { siteId: sites.get(site)!, testbedId, kind, start, end, reason, dryRun: false };
  return app.get(ClosuresCommands).add(once(manager, `closure: ${reason.en}`), wanted);
}
