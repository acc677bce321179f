import { Select, TextArea, TextField } from '../../look/field';
import { errorAt } from '../../platform/field-errors';
import { useWords } from '../../platform/language';
import {
  apiField,
  gridMinutes,
  type NumberField,
  numberFields,
  type Terms,
  type TermsFaults,
  testbedKinds,
  type TextField as TextName,
} from './manage-terms.rules';
import { termsWords } from './manage-terms.texts';

interface FieldsProps {
  readonly terms: Terms;
  readonly faults: TermsFaults;
  readonly error: unknown;
  onChange(part: Partial<Terms>): void;
}

/** What can be said of a testbed, in both languages, and on what terms it is booked. */
export function TermsFields({ terms, faults, error, onChange }: FieldsProps) {
  const w = useWords(termsWords);
  const field = (name: TextName | NumberField) => {
    const fault = faults[name];
    return {
      name,
      label: w.fields[name],
      value: terms[name],
      error: fault ? w.faults[fault] : errorAt(error, apiField(name)),
      onChange: (event: { target: { value: string } }) => onChange({ [name]: event.target.value }),
    };
  };
  return (
    <>
      <Select
        label={w.fields.kind}
        value={terms.kind}
        onChange={(event) => onChange({ kind: event.target.value as Terms['kind'] })}
      >
        {testbedKinds.map((kind) => (
          <option key={kind} value={kind}>
            {w.kinds[kind]}
          </option>
        ))}
      </Select>
      <div className="field-grid">
        <TextField maxLength={120} {...field('nameNb')} />
        <TextField maxLength={120} {...field('nameEn')} />
        <TextArea maxLength={4000} {...field('descriptionNb')} />
        <TextArea maxLength={4000} {...field('descriptionEn')} />
        <TextArea maxLength={2000} {...field('demandsNb')} />
        <TextArea maxLength={2000} {...field('demandsEn')} />
      </div>
      <fieldset className="plain-fieldset">
        <legend>{w.lengths}</legend>
        <div className="field-grid narrow">
          {numberFields.map((name) => (
            <TextField key={name} inputMode="numeric" {...field(name)} />
          ))}
          <Select
            label={w.fields.gridMinutes}
            value={terms.gridMinutes}
            error={errorAt(error, 'gridMinutes')}
            onChange={(event) => onChange({ gridMinutes: event.target.value })}
          >
            {gridMinutes.map((minutes) => (
              <option key={minutes} value={minutes}>
                {w.everyMinutes(minutes)}
              </option>
            ))}
          </Select>
        </div>
      </fieldset>
      <div className="section">
        {(['openOnPublicHolidays', 'active'] as const).map((name) => (
          <label key={name} className="checkbox">
            <input
              type="checkbox"
              checked={terms[name]}
              onChange={(event) => onChange({ [name]: event.target.checked })}
            />
            {w.fields[name]}
          </label>
        ))}
      </div>
    </>
  );
}

/** The fields at which a refusal of the API can stand. */
export const termFields: readonly string[] = ['name', 'description', 'demands', 'gridMinutes', ...numberFields];
