import ICAL from 'ical.js';
import { DateTime } from 'luxon';
import type { Period } from '../kernel/period.js';
import { type ClockChange, clockChanges, type YearlyRule, yearlyRule } from './time-zone-changes.js';

const yearMs = 366 * 24 * 60 * 60_000;
/** So long must a rule have held, or be going to, to be told as a rule: long enough to tell “the last” from “the fourth”. */
const ruleYears = 7;
const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/**
 * The `VTIMEZONE` (RFC 5545 §3.6.5) that explains local times around a period. Where the clock follows a rule, it tells
 * that rule, the same for whatever period, because some programs keep the first explanation that they meet of a zone.
 * Where it follows none, it tells every change from a year before the period to a year after it.
 */
export function timeZoneComponent(zone: string, around: Period): ICAL.Component {
  const component = new ICAL.Component('vtimezone');
  component.addPropertyWithValue('tzid', zone);
  const from = new Date(around.start.getTime() - yearMs);
  const changes = clockChanges(zone, from, new Date(around.end.getTime() + ruleYears * yearMs));
  for (const observance of byRule(zone, changes) ?? oneByOne(zone, changes, around))
    component.addSubcomponent(observance);
  return component;
}

function byRule(zone: string, changes: readonly ClockChange[]): ICAL.Component[] | undefined {
  const observances: ICAL.Component[] = [];
  for (const half of [changes.filter((c) => c.to > c.from), changes.filter((c) => c.to < c.from)]) {
    const rule = yearlyRule(half);
    const [first] = half;
    if (!rule || !first || half.length < ruleYears) return undefined;
    const component = observance(zone, first, onsetIn1970(rule, first));
    const byday = `${rule.nth}${weekdays[rule.weekday - 1]}`;
    component.addPropertyWithValue(
      'rrule',
      ICAL.Recur.fromData({ freq: 'YEARLY', bymonth: [rule.month], byday: [byday] }),
    );
    observances.push(component);
  }
  return observances;
}

/** Where a rule is usually begun; no booking is so old that it matters. */
function onsetIn1970({ month, weekday, nth }: YearlyRule, { onset }: ClockChange): DateTime {
  const at = onset.set({ year: 1970, month, day: 1 });
  const day = nth === -1 ? (at.daysInMonth ?? 31) - 6 : 7 * nth - 6;
  const earliest = at.set({ day });
  return earliest.plus({ days: (weekday - earliest.weekday + 7) % 7 });
}

function oneByOne(zone: string, changes: readonly ClockChange[], around: Period): ICAL.Component[] {
  const start = DateTime.fromMillis(around.start.getTime() - yearMs, { zone });
  const onset = DateTime.fromISO('1970-01-01T00:00:00', { zone: 'utc' });
  const before: ClockChange = { at: start.toJSDate(), from: start.offset, to: start.offset, onset };
  const near = changes.filter(({ at }) => at.getTime() < around.end.getTime() + yearMs);
  return [before, ...near].map((change) => observance(zone, change, change.onset));
}

function observance(zone: string, { at, from, to }: ClockChange, onset: DateTime): ICAL.Component {
  const after = DateTime.fromJSDate(at, { zone }).setLocale('en-GB');
  const component = new ICAL.Component(after.isInDST ? 'daylight' : 'standard');
  component.addPropertyWithValue('dtstart', localTime(onset));
  component.addPropertyWithValue('tzoffsetfrom', ICAL.UtcOffset.fromSeconds(from * 60));
  component.addPropertyWithValue('tzoffsetto', ICAL.UtcOffset.fromSeconds(to * 60));
  component.addPropertyWithValue('tzname', after.offsetNameShort ?? zone);
  return component;
}

/** The wall-clock time that is shown there; the property's `TZID`, or its meaning, says where. */
export function localTime(moment: DateTime): ICAL.Time {
  return ICAL.Time.fromDateTimeString(moment.toFormat("yyyy-MM-dd'T'HH:mm:ss"));
}
