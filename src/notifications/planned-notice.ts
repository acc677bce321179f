import { DateTime } from 'luxon';
import { addHours, addMinutes, minutesOf } from '../kernel/period.js';
import type { Audience, NoticeKind } from './notice-kinds.js';
import type { NoticeEvent } from './notice-event.js';

/** What planning knows beside the event. */
export interface Planning {
  readonly decisionWarningHours: number;
  /** The zone of the testbed that the event names. */
  readonly siteZone: string;
}

/** A notice that an event may bring about. */
export interface PlannedNotice {
  readonly kind: NoticeKind;
  readonly to: readonly Audience[];
  readonly about: 'request' | 'booking' | 'organisation' | 'person';
  /** What tells this notice from another of the same kind about the same thing. */
  readonly version: (event: NoticeEvent) => string;
  /** At once (or when the lab has them go), at an hour of its own, or not at all for this very event. */
  readonly due: (event: NoticeEvent, planning: Planning) => 'at-once' | Date | undefined;
  /** How long after its event one that goes at once waits for more of its sort, which it then speaks for. */
  readonly waitMinutes?: number;
}

/** Nobody is told, and why. */
export interface Silence {
  readonly silentBecause: string;
}

export type Plan = readonly PlannedNotice[] | Silence;

export function silence(silentBecause: string): Silence {
  return { silentBecause };
}

export function atOnce(kind: NoticeKind, about: PlannedNotice['about'], to: readonly Audience[]): PlannedNotice {
  return { kind, about, to, version: changeOf, due: () => 'at-once' };
}

/** Goes a while after its event: others of its sort may come meanwhile, or its readers see for themselves. */
export function afterAWhile(
  kind: NoticeKind,
  about: PlannedNotice['about'],
  to: readonly Audience[],
  waitMinutes: number,
): PlannedNotice {
  return { ...atOnce(kind, about, to), waitMinutes };
}

/** The notice, where the event is of the sort that calls for it. */
export function onlyIf(isOfSort: (event: NoticeEvent) => boolean, notice: PlannedNotice): PlannedNotice {
  return { ...notice, due: (event, planning) => (isOfSort(event) ? notice.due(event, planning) : undefined) };
}

/**
 * A warning before something ends by itself; none when it was too late to warn from the first. One that came due while no
 * program ran is given when one does.
 */
export function beforeEnd(
  kind: NoticeKind,
  to: readonly Audience[],
  when: (end: Date, event: NoticeEvent, planning: Planning) => Date,
): PlannedNotice {
  return {
    kind,
    to,
    about: 'booking',
    version: ({ data }) => data.expiresAt?.toISOString() ?? '',
    due: (event, planning) => {
      const end = event.data.expiresAt;
      if (!end) return undefined;
      const at = when(end, event, planning);
      return at > event.at ? at : undefined;
    },
  };
}

const holdWarningHours = 12;

/** Twelve hours before a hold ends; halfway through one that is shorter than a day. */
export function holdWarning(end: Date, { at }: NoticeEvent): Date {
  const halfway = addMinutes(end, -minutesOf({ start: at, end }) / 2);
  const usual = addHours(end, -holdWarningHours);
  return usual > halfway ? usual : halfway;
}

/** A reminder of a confirmed test. The version is its start: the same start again needs no second reminder. */
export function reminder(kind: NoticeKind, at: (start: DateTime) => DateTime): PlannedNotice {
  return {
    kind,
    to: ['organisation', 'test-leader'],
    about: 'booking',
    version: ({ data }) => data.start?.toISOString() ?? '',
    due: (event, { siteZone }) => {
      const { start } = event.data;
      if (!start) return undefined;
      const due = at(DateTime.fromJSDate(start, { zone: siteZone })).toJSDate();
      return due > event.at ? due : undefined;
    },
  };
}

function changeOf({ data, id }: NoticeEvent): string {
  return data.version === undefined ? `event-${id}` : `v${data.version}`;
}
