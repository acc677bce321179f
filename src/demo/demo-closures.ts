import { DateTime } from 'luxon';
import type { Localised } from '../kernel/language.js';
import type { Period } from '../kernel/period.js';
import type { ClosureKind } from '../testbeds/closure.kinds.js';
import type { SiteKey } from './demo-sites.js';
import type { TestbedKey } from './demo-testbeds.js';
import { type DemoDays, labZone } from './demo-days.js';

export interface DemoClosure extends Period {
  readonly site: SiteKey;
  /** Without one, the whole site. */
  readonly testbed?: TestbedKey;
  /** Entered on day -1, over bookings that stand already; the others were there before anybody booked. */
  readonly late?: true;
  readonly kind: ClosureKind;
  readonly reason: Localised;
}

/** What is closed round this day: maintenance and an outbreak, and the lab's own holidays, the next ones of each kind. */
export function demoClosures(days: DemoDays): DemoClosure[] {
  const christmas = days.today.month === 12 && days.today.day > 23 ? days.today.year : yearOfNext(days.today, 12, 31);
  const summer = yearOfNext(days.today, 8, 1);
  return [
    {
      site: 'laben',
      testbed: 'simuleringsrommet',
      kind: 'maintenance',
      start: days.at(7, '10:00'),
      end: days.at(7, '16:00'),
      reason: { nb: 'VR-utstyret får ny programvare.', en: 'The VR equipment gets new software.' },
    },
    {
      site: 'omsorgssenteret',
      testbed: 'sykehjemsavdelingen',
      kind: 'closed',
      late: true,
      start: days.at(2, '00:00'),
      end: days.at(5, '00:00'),
      reason: { nb: 'Smittevern: omgangssyke på avdelingen.', en: 'Infection control: a stomach bug on the ward.' },
    },
    {
      site: 'laben',
      kind: 'closed',
      start: days.at(11, '12:00'),
      end: days.at(11, '14:00'),
      reason: { nb: 'Brannøvelse i hele bygget.', en: 'Fire drill in the whole building.' },
    },
    {
      site: 'laben',
      testbed: 'elektronikkbenken',
      kind: 'maintenance',
      start: days.at(-8, '07:30'),
      end: days.at(-8, '12:00'),
      reason: { nb: 'Måleinstrumentene kalibreres.', en: 'The instruments are calibrated.' },
    },
    {
      site: 'laben',
      kind: 'closed',
      start: localDay(christmas, 12, 24),
      end: localDay(christmas + 1, 1, 1),
      reason: { nb: 'Juleferie.', en: 'Christmas holiday.' },
    },
    {
      site: 'kafeen',
      kind: 'closed',
      start: localDay(summer, 7, 6),
      end: localDay(summer, 7, 27),
      reason: { nb: 'Sommerferie.', en: 'Summer holiday.' },
    },
  ];
}

/** This year while the day is still ahead, else the next. */
function yearOfNext(today: DateTime, month: number, day: number): number {
  return today < DateTime.fromObject({ year: today.year, month, day }, { zone: labZone }) ? today.year : today.year + 1;
}

function localDay(year: number, month: number, day: number): Date {
  return DateTime.fromObject({ year, month, day }, { zone: labZone }).toJSDate();
}
