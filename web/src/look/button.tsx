import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ButtonHTMLAttributes } from 'react';

type Weight = 'primary' | 'secondary' | 'tertiary' | 'danger';

const classOf = (weight: Weight = 'primary', small = false, more = '') =>
  ['button', weight === 'primary' ? '' : weight, small ? 'small' : '', more].filter(Boolean).join(' ');

/** `busy`: the deed is under way; a second press would do nothing, and a screen reader is told. */
export function Button({
  weight,
  small,
  busy,
  onClick,
  className,
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { weight?: Weight; small?: boolean; busy?: boolean }) {
  const press: typeof onClick = (event) => {
    if (busy) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      type="button"
      {...rest}
      className={classOf(weight, small, className)}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      onClick={press}
    />
  );
}

function PlainLinkButton({
  weight,
  small,
  className,
  ...rest
}: AnchorHTMLAttributes<HTMLAnchorElement> & { weight?: Weight; small?: boolean }) {
  return <a {...rest} className={classOf(weight, small, className)} />;
}

/** A link that looks like a button: it goes somewhere, it does nothing. */
export const LinkButton = createLink(PlainLinkButton);
