import {
  ArrowUndoIcon,
  CheckmarkIcon,
  ExclamationmarkTriangleIcon,
  MinusIcon,
  PaperclipIcon,
  XMarkIcon,
} from '@navikt/aksel-icons';
import type { ComponentType, SVGProps } from 'react';
import { useWords } from '../../platform/language';
import type { ItemState } from './checklist.rules';
import { checklistWords } from './checklist.texts';

const signs: Record<ItemState, readonly [turn: string, ComponentType<SVGProps<SVGSVGElement>>]> = {
  unanswered: ['', MinusIcon],
  'evidence-lacking': ['company', PaperclipIcon],
  answered: ['lab', CheckmarkIcon],
  met: ['good', CheckmarkIcon],
  'met-with-condition': ['good', CheckmarkIcon],
  'more-information-needed': ['company', ArrowUndoIcon],
  'not-met': ['refused', XMarkIcon],
  'not-applicable': ['good', MinusIcon],
  waived: ['good', CheckmarkIcon],
};

/** How an item stands; the colour says whose turn it is, as everywhere. */
export function ItemStateTag({ state }: { state: ItemState }) {
  const w = useWords(checklistWords);
  const [turn, Icon] = signs[state];
  return (
    <span className={`status ${turn}`}>
      <Icon className="icon" aria-hidden />
      {w.states[state]}
    </span>
  );
}

export function UnsavedTag() {
  const w = useWords(checklistWords);
  return (
    <span className="status refused">
      <ExclamationmarkTriangleIcon className="icon" aria-hidden />
      {w.unsaved}
    </span>
  );
}
