import { dayOfText } from '../../platform/written-day';

/** A date field in which something is written that is no day: where an empty one has a meaning, it must not pass for that. */
export function unreadDay(form: HTMLFormElement): HTMLInputElement | undefined {
  const written = [...form.querySelectorAll<HTMLInputElement>('input.date')];
  return written.find(({ value }) => value.trim() !== '' && !dayOfText(value));
}
