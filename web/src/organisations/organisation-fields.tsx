import type { UseFormReturn } from 'react-hook-form';
import { Choices, TextField } from '../look/field';
import { errorAt } from '../platform/field-errors';
import { useWords } from '../platform/language';
import { organisationFormWords } from './organisation-form.texts';
import { faultOfNumber } from './organisation-number.rules';

export interface OrganisationFacts {
  readonly name: string;
  readonly country: string;
  readonly number: string;
}

/** Name, country and number. What is wrong with a Norwegian number is said here, with the digit that would be right. */
export function OrganisationFields({ form, error }: { form: UseFormReturn<OrganisationFacts>; error: unknown }) {
  const w = useWords(organisationFormWords);
  const { register, watch, setValue, clearErrors, formState } = form;
  const { errors } = formState;
  const isNorwegian = watch('country') === 'NO';
  const checkNumber = (written: string): string | true => {
    if (!isNorwegian) return written.trim() !== '' || w.numberMissing;
    const fault = faultOfNumber(written);
    return fault === null || w.numberWrong(fault);
  };
  return (
    <>
      <TextField
        label={w.name}
        maxLength={200}
        autoComplete="organization"
        error={errors.name?.message ?? errorAt(error, 'name')}
        {...register('name', { validate: (name) => name.trim() !== '' || w.nameMissing })}
      />
      <Choices
        label={w.where}
        name="where"
        choices={[
          { value: 'norway', label: w.norway },
          { value: 'abroad', label: w.abroad },
        ]}
        chosen={[isNorwegian ? 'norway' : 'abroad']}
        onChoose={([where]) => {
          setValue('country', where === 'norway' ? 'NO' : '');
          clearErrors();
        }}
      />
      {!isNorwegian && (
        <TextField
          label={w.country}
          description={w.countryWhat}
          maxLength={2}
          autoCapitalize="characters"
          error={errors.country?.message ?? errorAt(error, 'country')}
          {...register('country', {
            setValueAs: (code: string) => code.trim().toUpperCase(),
            validate: (code) => /^[A-Z]{2}$/.test(code) || w.countryWrong,
          })}
        />
      )}
      <TextField
        label={isNorwegian ? w.number : w.foreignNumber}
        description={isNorwegian ? w.numberWhat : w.foreignNumberWhat}
        maxLength={40}
        inputMode={isNorwegian ? 'numeric' : 'text'}
        error={errors.number?.message ?? errorAt(error, 'number')}
        {...register('number', { validate: checkNumber })}
      />
    </>
  );
}
