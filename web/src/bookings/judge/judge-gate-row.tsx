import { CheckmarkIcon, XMarkIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';

/** One condition of an approval: whether it holds, why, and what can be done. */
export function GateRow(props: { passes: boolean; title: ReactNode; action?: ReactNode; children?: ReactNode }) {
  const Icon = props.passes ? CheckmarkIcon : XMarkIcon;
  return (
    <li className={props.passes ? 'passes' : 'hinders'}>
      <Icon className="icon" aria-hidden />
      <div>
        <h3>{props.title}</h3>
        {props.children}
      </div>
      {props.action && <div className="small">{props.action}</div>}
    </li>
  );
}
