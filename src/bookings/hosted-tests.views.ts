import { z } from 'zod';
import { instant } from '../platform/answer.decorator.js';
import { moment } from '../platform/moment.js';
import { words } from '../platform/validation-words.js';

const hostedDaysMax = 62;
export const hostedTestsMax = 200;
const dayMs = 24 * 3_600_000;

export const hostedSpan = z
  .object({ from: moment, until: moment })
  .refine(({ from, until }) => from < until, {
    path: ['until'],
    ...words('Perioden må slutte etter at den begynner.', 'The period must end after it begins.'),
  })
  .refine(({ from, until }) => until.getTime() - from.getTime() <= hostedDaysMax * dayMs, {
    path: ['until'],
    ...words(`Perioden kan være høyst ${hostedDaysMax} dager.`, `The period can be at most ${hostedDaysMax} days.`),
  });
export type HostedSpan = z.output<typeof hostedSpan>;

const localised = z.object({ nb: z.string(), en: z.string() });
export const statusesShownToHost = ['confirmed', 'checked-in', 'completed'] as const;

export const hostedTestsView = z
  .object({
    isHost: z.boolean().describe('Whether one of the reader’s organisations hosts a site at all'),
    items: z.array(
      z.object({
        start: instant,
        end: instant,
        zone: z.string().describe('IANA zone of the site; all times are instants in UTC'),
        status: z.enum(statusesShownToHost),
        site: z.object({ name: localised, address: z.string() }),
        testbed: z.object({ name: localised }),
        stations: z.array(z.string()),
        testLeaderName: z.string().nullable().describe('Who from the lab is there, and can be asked'),
      }),
    ),
    more: z.boolean().describe(`Whether there are more than ${hostedTestsMax}: then the latest are left out`),
  })
  .meta({ id: 'HostedTests', description: 'The first to begin first; never whose test it is, nor of what' });
export type HostedTestsView = z.input<typeof hostedTestsView>;
