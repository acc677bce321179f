import type { XMarkIcon } from '@navikt/aksel-icons';

/** One of the things that follow from a move. */
export function Consequence({ Icon, look = '', text }: { Icon: typeof XMarkIcon; look?: string; text: string }) {
  return (
    <li className={look}>
      <Icon className="icon" aria-hidden />
      <span>{text}</span>
    </li>
  );
}
