import { type ReactNode, type SyntheticEvent, useState } from 'react';

/** Under the calendar stands in full what the mouse or the keyboard is on: a short booking has no room for its words. */
export function CalendarHint({ help, children }: { help: string; children: ReactNode }) {
  const [hint, setHint] = useState('');
  const show = ({ target }: SyntheticEvent) => {
    const place = (target as Element).closest('[data-entry], [role=gridcell]');
    setHint(place?.querySelector(':scope > .visually-hidden')?.textContent ?? '');
  };
  return (
    <div onPointerOver={show} onFocus={show}>
      {children}
      <p className="calendar-hint" aria-hidden>
        {hint || help}
      </p>
      <p className="small subtle calendar-keys">{help}</p>
    </div>
  );
}
