import {
  type InputHTMLAttributes,
  type ReactNode,
  type Ref,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from 'react';
import { DateField } from './date-field';
import { Field, type FieldProps } from './field-frame';

/** Spread `register('name')` of a form into it: the error summary finds its field by that name. */
export function TextField(props: FieldProps & InputHTMLAttributes<HTMLInputElement> & { ref?: Ref<HTMLInputElement> }) {
  if (props.type === 'date') return <DateField {...props} />;
  const { label, description, error, ...input } = props;
  return (
    <Field {...{ label, description, error }}>{(wiring) => <input {...input} {...wiring} className="input" />}</Field>
  );
}

export function TextArea({
  label,
  description,
  error,
  ...input
}: FieldProps & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  return <Field {...{ label, description, error }}>{(wiring) => <textarea rows={4} {...input} {...wiring} />}</Field>;
}

export function Select({
  label,
  description,
  error,
  children,
  ...input
}: FieldProps & SelectHTMLAttributes<HTMLSelectElement>) {
  return (
    <Field {...{ label, description, error }}>
      {(wiring) => (
        <select {...input} {...wiring}>
          {children}
        </select>
      )}
    </Field>
  );
}

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
  readonly description?: ReactNode;
}

/** One or several of a few, each large enough for a thumb. */
export function Choices<Value extends string>(
  props: FieldProps & {
    type?: 'radio' | 'checkbox';
    name: string;
    choices: readonly Choice<Value>[];
    chosen: readonly Value[];
    onChoose: (chosen: Value[]) => void;
    /** Where the page’s own heading is the question. */
    hideLabel?: boolean;
  },
) {
  const { type = 'radio', chosen, onChoose } = props;
  const id = useId();
  const described = [props.description && `${id}-description`, props.error && `${id}-error`].filter(Boolean).join(' ');
  const choose = (value: Value, checked: boolean) => {
    if (type === 'radio') onChoose([value]);
    else onChoose(checked ? [...chosen, value] : chosen.filter((one) => one !== value));
  };
  return (
    <fieldset className="field" aria-describedby={described || undefined} aria-invalid={props.error ? true : undefined}>
      <legend className={props.hideLabel ? 'visually-hidden' : 'label'}>{props.label}</legend>
      {props.description && (
        <p className="small subtle" id={`${id}-description`}>
          {props.description}
        </p>
      )}
      <div className="choices">
        {props.choices.map(({ value, label, description }) => (
          <label key={value}>
            <input
              type={type}
              name={props.name}
              value={value}
              checked={chosen.includes(value)}
              onChange={(event) => choose(value, event.target.checked)}
            />
            <span>
              {label}
              {description && <small>{description}</small>}
            </span>
          </label>
        ))}
      </div>
      {props.error && (
        <p className="error" id={`${id}-error`}>
          {props.error}
        </p>
      )}
    </fieldset>
  );
}
