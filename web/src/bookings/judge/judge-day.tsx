import { CheckmarkIcon, PadlockLockedIcon, PaperplaneIcon, PersonIcon, WrenchIcon } from '@navikt/aksel-icons';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { CSSProperties } from 'react';
import { type BookingStatus, statusWords } from '../../look/status';
import { useLocalised, useWords } from '../../platform/language';
import { dayOf, useTimeWords } from '../../platform/when';
import { judgeDayWords } from './judge-day.texts';
import { type AskedTime, askedDayQuery } from './judge.queries';
import { hoursShown } from './judge.rules';
import { hourOf } from '../../platform/wall-clock';
import '../../look/calendar.css';

type Station = AskedTime['stations'][number];
type Taken = Station['taken'][number];

/** The day that is asked for, station by station, drawn and then in words. */
export function JudgeDay({ asked, bookingId }: { asked: AskedTime; bookingId: string }) {
  const calendar = useQuery(askedDayQuery(asked)).data;
  const day = dayOf(asked.start, asked.zone);
  const at = (instant: string) => hourOf(Date.parse(instant), day, asked.zone);
  const taken = asked.stations.flatMap((station) => station.taken);
  const open = calendar?.open.map(({ start, end }) => ({ from: at(start), until: at(end) })) ?? [];
  const blocked = taken.map(({ blockedFrom, blockedUntil }) => ({ from: at(blockedFrom), until: at(blockedUntil) }));
  const shown = hoursShown([...open, ...blocked]);
  const closures = calendar?.closures.map(({ start, end }) => ({ from: at(start), until: at(end) })) ?? [];
  return (
    <>
      <div
        className="calendar judge-day"
        aria-hidden
        style={{ '--days': 1, '--from': shown.from, '--len': shown.until - shown.from } as CSSProperties}
      >
        <Axis {...shown} />
        {asked.stations.map((station) => (
          <div key={station.id} role="row">
            <div role="rowheader">{station.name}</div>
            <div className="cell">
              {calendar &&
                closedWithin(shown, open).map((gap) => <Closed key={gap.from} {...gap} closures={closures} />)}
              {station.taken.map((one) => (
                <Block
                  key={`${one.bookingId} ${one.blockedFrom}`}
                  taken={one}
                  at={at}
                  isThis={one.bookingId === bookingId}
                />
              ))}
            </div>
          </div>
        ))}
      </div>
      <Neighbours asked={asked} bookingId={bookingId} />
    </>
  );
}

interface Hours {
  readonly from: number;
  readonly until: number;
}
const place = ({ from, until }: Hours) => ({ '--s': from, '--e': until }) as CSSProperties;

function closedWithin({ from, until }: Hours, open: readonly Hours[]): Hours[] {
  const edges = [from, ...open.flatMap((hours) => [hours.from, hours.until]), until];
  const gaps: Hours[] = [];
  for (let index = 0; index < edges.length; index += 2) gaps.push({ from: edges[index]!, until: edges[index + 1]! });
  return gaps.filter((gap) => gap.until > gap.from);
}

function Axis({ from, until }: Hours) {
  const w = useWords(judgeDayWords);
  const hours = Array.from({ length: Math.floor((until - from) / 2) + 1 }, (_, index) => from + index * 2);
  return (
    <div role="row" className="head">
      <span role="columnheader">{w.station}</span>
      <div role="columnheader">
        <div className="axis">
          {hours.map((hour) => (
            <span key={hour}>{String(hour).padStart(2, '0')}</span>
          ))}
        </div>
        <div className="ticks" />
      </div>
    </div>
  );
}

function Closed({ closures, ...hours }: Hours & { closures: readonly Hours[] }) {
  const isMaintenance = closures.some(({ from, until }) => from < hours.until && until > hours.from);
  const Icon = isMaintenance ? WrenchIcon : PadlockLockedIcon;
  return (
    <span className={isMaintenance ? 'block maintenance' : 'block closed'} style={place(hours)}>
      <Icon className="icon" />
    </span>
  );
}

const signs: Partial<Record<string, readonly [string, typeof CheckmarkIcon]>> = {
  confirmed: ['confirmed', CheckmarkIcon],
  'checked-in': ['checked-in', PersonIcon],
};

function Block({ taken, at, isThis }: { taken: Taken; at: (instant: string) => number; isThis: boolean }) {
  const { time } = useTimeWords();
  const [start, end] = [at(taken.start), at(taken.end)];
  const [look, Icon] = taken.wished
    ? (['requested', PaperplaneIcon] as const)
    : (signs[taken.status] ?? ['requested', PaperplaneIcon]);
  return (
    <>
      <span className="block buffer" style={place({ from: at(taken.blockedFrom), until: start })} />
      <span className={`block ${look}`} style={place({ from: start, until: end })}>
        <Icon className="icon" />
        {time(taken.start)}–{time(taken.end)}
        <span className="n">{isThis ? taken.productName : taken.organisationName}</span>
      </span>
      <span className="block buffer" style={place({ from: end, until: at(taken.blockedUntil) })} />
    </>
  );
}

function Neighbours({ asked, bookingId }: { asked: AskedTime; bookingId: string }) {
  const w = useWords(judgeDayWords);
  const { booking: statuses } = useWords(statusWords);
  const { period } = useTimeWords();
  const say = useLocalised();
  const all = asked.stations.flatMap((station) => station.taken.map((taken) => ({ station, taken })));
  const isAlone = all.every(({ taken }) => taken.bookingId === bookingId);
  return (
    <div className="small neighbours">
      <h3>
        {w.neighbours}, {say(asked.testbed.name)}
      </h3>
      <ul>
        {all.map(({ station, taken }) => (
          <li key={`${taken.bookingId} ${taken.blockedFrom}`}>
            {station.name}, {period(taken.start, taken.end, asked.zone)}:{' '}
            {taken.bookingId === bookingId ? (
              <b>
                {taken.productName} ({w.this})
              </b>
            ) : (
              <Link to="/requests/$id" params={{ id: taken.testRequestId }}>
                {taken.productName}
              </Link>
            )}
            , {taken.organisationName},{' '}
            {taken.wished ? w.wished : statuses[taken.status as BookingStatus].toLowerCase()}
          </li>
        ))}
        {isAlone && <li>{w.alone}</li>}
      </ul>
    </div>
  );
}
