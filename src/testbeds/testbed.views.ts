import { z } from 'zod';
import { instant } from '../platform/answer.decorator.js';
import { localisedView } from './localised.js';
import { testbedKinds } from './testbed.entity.js';

const stationView = z.object({ id: z.uuid(), name: z.string(), active: z.boolean() }).meta({ id: 'Station' });

const openingHoursView = z
  .object({
    weekday: z.int().describe('ISO: Monday is 1'),
    opensAt: z.string().describe('Wall clock of the site, as 08:00'),
    closesAt: z.string().describe('24:00 is midnight at the day’s end'),
    validFrom: z.iso.date(),
    validUntil: z.iso.date().nullable(),
  })
  .meta({ id: 'OpeningHours' });

export const testbedView = z
  .object({
    id: z.uuid(),
    version: z.int().describe('Rises with each change of the testbed, its stations or its opening hours'),
    key: z.string(),
    kind: z.enum(testbedKinds),
    name: localisedView,
    description: localisedView,
    demands: localisedView,
    site: z.object({ id: z.uuid(), key: z.string(), name: localisedView, address: z.string(), zone: z.string() }),
    shortestMinutes: z.int(),
    longestMinutes: z.int(),
    gridMinutes: z.int(),
    bufferBeforeMinutes: z.int(),
    bufferAfterMinutes: z.int(),
    leadHours: z.int(),
    horizonDays: z.int(),
    cancellationHours: z.int(),
    holdHours: z.int(),
    openOnPublicHolidays: z.boolean(),
    active: z.boolean(),
    stations: z.array(stationView).describe('Its parallel places; those out of use are shown to the lab alone'),
    openingHours: z.array(openingHoursView),
  })
  .meta({ id: 'Testbed' });
export type TestbedView = z.input<typeof testbedView>;

export const hitClaimView = z
  .object({ bookingId: z.uuid(), testbedId: z.uuid(), stationId: z.uuid(), start: instant, end: instant })
  .meta({ id: 'HitClaim', description: 'A booked time that the change makes impossible: somebody must move it' });

export const changedTestbedView = testbedView
  .extend({ mustBeMoved: z.array(hitClaimView) })
  .meta({ id: 'ChangedTestbed', description: 'After a dry run the testbed as it still is' });
export type ChangedTestbedView = z.input<typeof changedTestbedView>;
