import { CheckmarkIcon, ExclamationmarkTriangleIcon, HourglassIcon, MinusCircleIcon } from '@navikt/aksel-icons';
import type { ComponentType, SVGProps } from 'react';
import { useWords } from '../platform/language';
import { emailsWords } from './emails.texts';
import type { Email, EmailStatus } from './notifications.queries';

const signs: Record<EmailStatus, readonly [string, ComponentType<SVGProps<SVGSVGElement>>]> = {
  owed: ['lab', HourglassIcon],
  sent: ['good', CheckmarkIcon],
  'given-up': ['refused', ExclamationmarkTriangleIcon],
  dropped: ['over', MinusCircleIcon],
};

/** One that was given up may have arrived, or have come back; one that was sent may have been taken for spam. */
export function EmailStatusTag({ email: { status, ambiguous, returnedAs } }: { email: Email }) {
  const w = useWords(emailsWords);
  const [colour, Icon] = returnedAs ? signs['given-up'] : signs[status];
  const perhaps = status === 'given-up' && ambiguous > 0 ? w.perhapsArrived : w.statuses[status];
  return (
    <span className={`status ${colour}`}>
      <Icon className="icon" aria-hidden />
      {returnedAs ? w.returned[returnedAs] : perhaps}
    </span>
  );
}
