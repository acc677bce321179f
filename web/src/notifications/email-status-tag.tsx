import { CheckmarkIcon, ExclamationmarkTriangleIcon, HourglassIcon, MinusCircleIcon } from '@navikt/aksel-icons';
import type { ComponentType, SVGProps } from 'react';
import { useWords } from '../platform/language';
import { emailsWords } from './emails.texts';
import type { EmailStatus } from './notifications.queries';

const signs: Record<EmailStatus, readonly [string, ComponentType<SVGProps<SVGSVGElement>>]> = {
  owed: ['lab', HourglassIcon],
  sent: ['good', CheckmarkIcon],
  'given-up': ['refused', ExclamationmarkTriangleIcon],
  dropped: ['over', MinusCircleIcon],
};

export function EmailStatusTag({ status }: { status: EmailStatus }) {
  const w = useWords(emailsWords);
  const [colour, Icon] = signs[status];
  return (
    <span className={`status ${colour}`}>
      <Icon className="icon" aria-hidden />
      {w.statuses[status]}
    </span>
  );
}
