import { type DragEvent, type ReactNode, useId, useRef, useState } from 'react';
import { Button } from './button';
import './saving.css';

/** Where files are dropped, or chosen with a button; the same for a mouse, a finger and a keyboard. */
export function FileDrop(props: {
  /** What may be dropped here, in words. */
  label: string;
  button: string;
  /** What is taken, and how much of it; read with the button. */
  limits: ReactNode;
  /** For the browser’s own dialog: `.pdf,.png`. The program judges the files. */
  accept: string;
  onFiles: (files: File[]) => void;
  /** Other ways to the same end. */
  children?: ReactNode;
}) {
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    props.onFiles([...event.dataTransfer.files]);
  };
  const hover = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <div
      className={over ? 'drop-zone over' : 'drop-zone'}
      onDragOver={hover}
      onDragEnter={hover}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <span>
        {props.label}
        <small className="subtle" id={id}>
          {props.limits}
        </small>
      </span>
      <span className="actions">
        <Button weight="secondary" small aria-describedby={id} onClick={() => input.current?.click()}>
          {props.button}
        </Button>
        {props.children}
      </span>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={props.accept}
        onChange={(event) => {
          props.onFiles([...(event.target.files ?? [])]);
          // The same file may be chosen again, after it was mended.
          event.target.value = '';
        }}
      />
    </div>
  );
}
