import { type ReactNode, useId } from 'react';

export interface FieldProps {
  readonly label: ReactNode;
  readonly description?: ReactNode;
  /** What is wrong, and what would be right. */
  readonly error?: string;
}

interface Wiring {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

/** A label, a description and an error, tied to the control so that each is read with it. */
export function Field({
  label,
  description,
  error,
  children,
}: FieldProps & { children: (wiring: Wiring) => ReactNode }) {
  const id = useId();
  const described = [description && `${id}-description`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label className="label" id={`${id}-label`} htmlFor={id}>
        {label}
      </label>
      {description && (
        <p className="small subtle" id={`${id}-description`}>
          {description}
        </p>
      )}
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
      {error && (
        <p className="error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}
