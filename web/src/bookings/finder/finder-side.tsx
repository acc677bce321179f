import { CheckmarkCircleIcon, XMarkOctagonIcon } from '@navikt/aksel-icons';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Fetched } from '../../look/states';
import { useLocalised, useWords } from '../../platform/language';
import { type Booking, type Calendar, type FreeSlot, slotCheckQuery, type SlotCheck } from '../bookings.queries';
import { bestOf, type Slot } from './finder.rules';
import { finderWords } from './finder.texts';
import { useShortSlotWords, useSlotWords } from './slot-words';

/** The best of what is free: the earliest, and one of each testbed. */
export function Proposals({ slots, onChoose }: { slots: readonly FreeSlot[]; onChoose: (slot: Slot) => void }) {
  const w = useWords(finderWords);
  const localised = useLocalised();
  const short = useShortSlotWords();
  const best = bestOf(slots);
  return (
    <section aria-labelledby="proposals">
      <h2 id="proposals">{w.proposals}</h2>
      {best.length === 0 && <p className="side-text">{w.noProposals}</p>}
      <ol className="proposals">
        {best.map(({ testbed, zone, start, end, freeStations }, index) => (
          <li key={`${testbed.id} ${start}`}>
            <button
              type="button"
              onClick={() => onChoose({ testbedId: testbed.id, start: Date.parse(start), end: Date.parse(end) })}
            >
              <b>{short({ start, end }, zone)}</b>
              <small>
                {localised(testbed.name)}. {index === 0 && w.earliest} {freeStations > 1 && w.placesFree(freeStations)}
              </small>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

/**
 * The chosen time: whether it can be had, and everything that is against it at once. `moving`: a booking that is to be moved
 * there, whose own time is no hindrance. `children` is what can be done with it, or came of what was tried.
 */
export function ChosenSlot(props: {
  slot: Slot;
  calendar: Calendar;
  moving?: Booking | undefined;
  children: (isFree: boolean) => ReactNode;
}) {
  const { slot, calendar, moving } = props;
  const w = useWords(finderWords);
  const localised = useLocalised();
  const name = `${localised(calendar.testbed.name)}, ${useSlotWords()(slot, calendar.zone)}`;
  const check = useQuery(
    slotCheckQuery({
      testbedId: slot.testbedId,
      start: new Date(slot.start).toISOString(),
      end: new Date(slot.end).toISOString(),
    }),
  );
  return (
    <section aria-labelledby="chosen" className="chosen-slot">
      <h2 id="chosen">{w.why}</h2>
      <Fetched query={check}>
        {(found) => {
          const reasons = reasonsAgainst(found, slot, moving);
          return (
            <>
              <div role="status">
                {reasons.length > 0 ? <Against name={name} reasons={reasons} /> : <Free name={name} />}
              </div>
              {props.children(reasons.length === 0)}
              {reasons.some(({ waivable }) => waivable) && <p className="small">{w.urgent}</p>}
            </>
          );
        }}
      </Fetched>
    </section>
  );
}

/** What is taken by the very booking that is to be moved is no reason; the move itself decides. */
function reasonsAgainst({ reasons }: SlotCheck, slot: Slot, moving: Booking | undefined): SlotCheck['reasons'] {
  const meetsItself =
    moving?.testbed.id === slot.testbedId &&
    slot.start < Date.parse(moving.end) + 86_400_000 &&
    Date.parse(moving.start) - 86_400_000 < slot.end;
  return meetsItself ? reasons.filter(({ code }) => code !== 'slot.taken') : reasons;
}

function Free({ name }: { name: string }) {
  const w = useWords(finderWords);
  return (
    <p className="side-text">
      <CheckmarkCircleIcon className="icon good" aria-hidden /> <b>{name}.</b> {w.canBeHeld}
    </p>
  );
}

function Against({ name, reasons }: { name: string; reasons: SlotCheck['reasons'] }) {
  const w = useWords(finderWords);
  const localised = useLocalised();
  return (
    <>
      <p className="side-text">
        <b>{w.cannot(name)}</b>
      </p>
      <ul className="reasons">
        {reasons.map(({ code, text }) => (
          <li key={code + text.nb}>
            <XMarkOctagonIcon className="icon" aria-hidden />
            <span>{localised(text)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
