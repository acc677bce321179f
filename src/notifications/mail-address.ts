/** Of the whole address: what fits in an SMTP path (RFC 5321 §4.5.3.1.3, less the angle brackets). */
const addressOctetsMax = 254;
const localPartOctetsMax = 64;

/** A dot-atom (RFC 5322 §3.2.3) without `%` and `!`, which some servers still read as a route to somewhere else. */
const localPart = /^[A-Za-z0-9#$&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9#$&'*+/=?^_`{|}~-]+)*$/;
/** A host name's label (RFC 1123 §2.1); a name in other letters comes as its `xn--` form. */
const label = /^[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;

/**
 * Whether the text is one plain address and nothing else: no list, no display name, no comment, no quoted part, no
 * address literal. Mail libraries take lists where they take an address, so that `a@x.example, b@y.example` reaches b.
 */
export function isMailAddress(text: string): boolean {
  if (text.length > addressOctetsMax) return false;
  const at = text.indexOf('@');
  const local = text.slice(0, at);
  if (at < 1 || local.length > localPartOctetsMax || !localPart.test(local)) return false;
  const labels = text.slice(at + 1).split('.');
  return labels.length >= 2 && labels.every((part) => label.test(part)) && !/^[0-9]+$/.test(labels.at(-1) ?? '');
}
