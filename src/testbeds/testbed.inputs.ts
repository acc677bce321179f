import { z } from 'zod';
import { pageQuery } from '../platform/page.js';
import { words } from '../platform/validation-words.js';
import { localisedName, localisedText } from './localised.js';
import { key } from './site.views.js';
import { testbedKinds } from './testbed.entity.js';

const stationsMax = 50;
const openingHoursMax = 100;

const dryRun = z.boolean().default(false).describe('Only tell which bookings would have to be moved; change nothing');
const none = { nb: '', en: '' };

const terms = z.strictObject({
  kind: z.enum(testbedKinds),
  name: localisedName(120),
  description: localisedText(4000).default(none),
  demands: localisedText(2000).default(none).describe('What it asks of those who come'),
  shortestMinutes: z.int().min(5).max(10_080),
  longestMinutes: z.int().min(5).max(20_160),
  gridMinutes: z
    .literal([5, 10, 15, 20, 30, 60])
    .describe('Bookings begin and end at a multiple of this past the hour'),
  bufferBeforeMinutes: z.int().min(0).max(1440).default(0),
  bufferAfterMinutes: z.int().min(0).max(1440).default(0),
  leadHours: z.int().min(0).max(2160).default(24),
  horizonDays: z.int().min(1).max(730).default(180),
  cancellationHours: z.int().min(0).max(2160).default(48),
  holdHours: z.int().min(1).max(336).default(48),
  openOnPublicHolidays: z.boolean().default(false),
  active: z.boolean().default(true),
});
type Lengths = Pick<z.output<typeof terms>, 'shortestMinutes' | 'longestMinutes' | 'gridMinutes'>;

function inOrder({ shortestMinutes, longestMinutes }: Lengths): boolean {
  return shortestMinutes <= longestMinutes;
}
const shortestFirst = {
  path: ['longestMinutes'],
  ...words(
    'Lengste tid kan ikke være kortere enn korteste tid.',
    'The longest time can’t be shorter than the shortest.',
  ),
};
function onGrid({ shortestMinutes, longestMinutes, gridMinutes }: Lengths): boolean {
  return shortestMinutes % gridMinutes === 0 && longestMinutes % gridMinutes === 0;
}
const multiples = {
  path: ['gridMinutes'],
  ...words(
    'Korteste og lengste tid må gå opp i rutenettet.',
    'The shortest and the longest time must be multiples of the grid.',
  ),
};

export const testbedChange = terms
  .extend({ dryRun })
  .refine(inOrder, shortestFirst)
  .refine(onGrid, multiples)
  .meta({ id: 'TestbedChange' });
export type TestbedChange = z.output<typeof testbedChange>;

const stationName = z.string().trim().min(1).max(80);

export const newTestbed = terms
  .extend({
    siteId: z.uuid(),
    key,
    stations: z.array(stationName).min(1).max(stationsMax).describe('Names of its parallel places'),
  })
  .refine(inOrder, shortestFirst)
  .refine(onGrid, multiples)
  .meta({ id: 'NewTestbed' });
export type NewTestbed = z.output<typeof newTestbed>;

export const newStation = z.strictObject({ name: stationName }).meta({ id: 'NewStation' });
export const retirement = z.strictObject({ dryRun }).meta({ id: 'StationRetirement' });

const wallClock = (pattern: RegExp) =>
  z
    .string()
    .refine(
      (time) => pattern.test(time),
      words('Skriv et klokkeslett på hele fem minutter, som 08:05.', 'Write a time at whole five minutes, as 08:05.'),
    );

const openingHours = z
  .strictObject({
    weekday: z.int().min(1).max(7).describe('ISO: Monday is 1'),
    opensAt: wallClock(/^([01]\d|2[0-3]):[0-5][05]$/).describe('Wall clock of the site, whole five minutes'),
    closesAt: wallClock(/^(([01]\d|2[0-3]):[0-5][05]|24:00)$/).describe('24:00 is midnight at the day’s end'),
    validFrom: z.iso.date().default('2000-01-01'),
    validUntil: z.iso.date().nullable().default(null).describe('The last day; null for no end'),
  })
  .refine(({ opensAt, closesAt }) => opensAt < closesAt, {
    path: ['closesAt'],
    ...words('Stengetid må være etter åpningstid.', 'It must close after it opens.'),
  })
  .refine(({ validFrom, validUntil }) => validUntil === null || validFrom <= validUntil, {
    path: ['validUntil'],
    ...words('Siste dag kan ikke være før første dag.', 'The last day can’t be before the first.'),
  });

export const openingHoursChange = z
  .strictObject({ openingHours: z.array(openingHours).max(openingHoursMax), dryRun })
  .meta({
    id: 'OpeningHoursChange',
    description: 'All of the testbed’s opening hours: they take the place of those it has',
  });
export type OpeningHoursChange = z.output<typeof openingHoursChange>;

export const testbedFilter = pageQuery.extend({
  site: z.uuid().optional(),
  kind: z.enum(testbedKinds).optional(),
  active: z.enum(['true', 'false', 'any']).default('true').describe('Those out of use are shown to the lab alone'),
});
export type TestbedFilter = z.output<typeof testbedFilter>;
