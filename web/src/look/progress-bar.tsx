import './saving.css';

/** How far something has come. `label` is what a screen reader says; the figures stand beside it in words. */
export function ProgressBar(props: { label: string; value: number; max: number }) {
  const { label, value, max } = props;
  const percent = max > 0 ? Math.round((value / max) * 100) : 0;
  return (
    <span
      className="bar progress"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
    >
      <i style={{ width: `${percent}%` }} />
    </span>
  );
}
