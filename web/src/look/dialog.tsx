import { type ReactNode, useEffect, useId, useRef } from 'react';

/**
 * A question over the page: the browser’s own modal dialog, which keeps the focus inside, closes on Escape and gives the
 * focus back.
 */
export function Dialog(props: { title: string; open: boolean; onClose: () => void; children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const { current } = dialog;
    if (props.open && !current?.open) current?.showModal();
    if (!props.open && current?.open) current.close();
  }, [props.open]);
  return (
    <dialog ref={dialog} aria-labelledby={id} onClose={props.onClose}>
      {props.open && (
        <>
          <h2 id={id}>{props.title}</h2>
          {props.children}
        </>
      )}
    </dialog>
  );
}
