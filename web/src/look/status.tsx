import {
  ArrowUndoIcon,
  CalendarIcon,
  CheckmarkIcon,
  CircleSlashIcon,
  ClockIcon,
  EyeIcon,
  FileTextIcon,
  HourglassBottomFilledIcon,
  PadlockLockedIcon,
  PaperplaneIcon,
  PencilIcon,
  PersonIcon,
  TasklistIcon,
  TestFlaskIcon,
  XMarkIcon,
} from '@navikt/aksel-icons';
import type { ComponentType, SVGProps } from 'react';
import type { Shape } from '../platform/api';
import { inBothLanguages, useWords } from '../platform/language';

export type RequestStatus = Shape<'TestRequest'>['status'];
export type BookingStatus = Shape<'Booking'>['status'];

/** The colour says whose turn it is: the company’s, the lab’s; good, certain, over, refused, or held time. */
type Turn = 'company' | 'lab' | 'good' | 'certain' | 'checked-in' | 'over' | 'refused' | 'held';
type Sign = readonly [Turn, ComponentType<SVGProps<SVGSVGElement>>];

const requestSigns: Record<RequestStatus, Sign> = {
  draft: ['company', PencilIcon],
  submitted: ['lab', PaperplaneIcon],
  'in-review': ['lab', EyeIcon],
  'changes-requested': ['company', ArrowUndoIcon],
  approved: ['good', CheckmarkIcon],
  'in-test': ['certain', TestFlaskIcon],
  reported: ['good', FileTextIcon],
  closed: ['over', PadlockLockedIcon],
  declined: ['refused', XMarkIcon],
  withdrawn: ['over', ArrowUndoIcon],
  cancelled: ['over', ArrowUndoIcon],
  'slot-needed': ['company', CalendarIcon],
};

const bookingSigns: Record<BookingStatus, Sign> = {
  held: ['held', HourglassBottomFilledIcon],
  requested: ['lab', PaperplaneIcon],
  confirmed: ['certain', CheckmarkIcon],
  'checked-in': ['checked-in', PersonIcon],
  completed: ['good', TasklistIcon],
  declined: ['refused', XMarkIcon],
  cancelled: ['over', ArrowUndoIcon],
  expired: ['over', ClockIcon],
  'no-show': ['refused', CircleSlashIcon],
};

/** One word for one thing, here as in e-mails. */
export const statusWords = inBothLanguages<{
  request: Record<RequestStatus, string>;
  booking: Record<BookingStatus, string>;
  heldForOthers: string;
}>({
  nb: {
    request: {
      draft: 'Utkast',
      submitted: 'Sendt inn',
      'in-review': 'Til vurdering',
      'changes-requested': 'Endringer ønsket',
      approved: 'Godkjent',
      'in-test': 'I test',
      reported: 'Rapportert',
      closed: 'Avsluttet',
      declined: 'Avslått',
      withdrawn: 'Trukket',
      cancelled: 'Avlyst',
      'slot-needed': 'Trenger ny tid',
    },
    booking: {
      held: 'Holdt for dere',
      requested: 'Forespurt',
      confirmed: 'Bekreftet',
      'checked-in': 'Sjekket inn',
      completed: 'Gjennomført',
      declined: 'Avslått',
      cancelled: 'Avlyst',
      expired: 'Utløpt',
      'no-show': 'Ikke møtt',
    },
    heldForOthers: 'Holdt',
  },
  en: {
    request: {
      draft: 'Draft',
      submitted: 'Submitted',
      'in-review': 'In review',
      'changes-requested': 'Changes requested',
      approved: 'Approved',
      'in-test': 'In test',
      reported: 'Reported',
      closed: 'Closed',
      declined: 'Declined',
      withdrawn: 'Withdrawn',
      cancelled: 'Cancelled',
      'slot-needed': 'Slot needed',
    },
    booking: {
      held: 'Held for you',
      requested: 'Requested',
      confirmed: 'Confirmed',
      'checked-in': 'Checked in',
      completed: 'Completed',
      declined: 'Declined',
      cancelled: 'Cancelled',
      expired: 'Expired',
      'no-show': 'No-show',
    },
    heldForOthers: 'Held',
  },
});

export function RequestStatusTag({ status }: { status: RequestStatus }) {
  return <Tag sign={requestSigns[status]} word={useWords(statusWords).request[status]} />;
}

/** `seenBy`: the lab reads “Held”, the company “Held for you”. */
export function BookingStatusTag({
  status,
  seenBy = 'company',
}: {
  status: BookingStatus;
  seenBy?: 'company' | 'lab';
}) {
  const w = useWords(statusWords);
  return (
    <Tag
      sign={bookingSigns[status]}
      word={status === 'held' && seenBy === 'lab' ? w.heldForOthers : w.booking[status]}
    />
  );
}

function Tag({ sign: [turn, Icon], word }: { sign: Sign; word: string }) {
  return (
    <span className={`status ${turn}`}>
      <Icon className="icon" aria-hidden />
      {word}
    </span>
  );
}
