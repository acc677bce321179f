import { useNavigate } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { Button } from '../look/button';
import { TextField } from '../look/field';
import { useWords } from '../platform/language';
import { addDays } from '../platform/wall-clock';
import type { Period } from './figures.queries';
import { figuresWords } from './figures.texts';

interface Days {
  readonly from: string;
  readonly last: string;
}

/** Which days the figures are of; they stand in the address, so that they can be sent to somebody. */
export function PeriodForm({ period, busy }: { period: Period; busy: boolean }) {
  const w = useWords(figuresWords);
  const navigate = useNavigate({ from: '/figures' });
  const { register, handleSubmit, formState } = useForm<Days>({
    defaultValues: { from: period.from, last: addDays(period.until, -1) },
  });
  const show = ({ from, last }: Days) => void navigate({ search: { from, until: addDays(last, 1) } });
  return (
    <form noValidate className="figures-period no-print" onSubmit={handleSubmit(show)}>
      <TextField
        label={w.from}
        type="date"
        error={formState.errors.from?.message}
        {...register('from', { required: w.dayMissing })}
      />
      <TextField
        label={w.last}
        type="date"
        error={formState.errors.last?.message}
        {...register('last', {
          required: w.dayMissing,
          validate: (last, { from }) => from <= last || w.wrongOrder,
        })}
      />
      <Button type="submit" weight="secondary" busy={busy}>
        {w.show}
      </Button>
      <span className="subtle" role="status">
        {busy && w.busy}
      </span>
    </form>
  );
}
