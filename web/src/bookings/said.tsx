import { type ReactNode, useEffect, useRef } from 'react';

/**
 * What came of a deed, in the place of what it was done with: it takes the focus, which would be lost with the button that
 * was pressed. `silent` where nothing was done just now.
 */
export function Said({ silent, className, children }: { silent?: boolean; className: string; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!silent) place.current?.focus();
  }, [silent]);
  return (
    <div className={className} ref={place} tabIndex={-1}>
      {children}
    </div>
  );
}
