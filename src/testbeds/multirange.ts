import { parseRange, type Period } from '../kernel/period.js';

/** Reads PostgreSQL's text form of a bounded `tstzmultirange`: sorted, disjoint periods. */
export function parseMultirange(text: string): Period[] {
  return (text.match(/\[[^)]*\)/g) ?? []).map(parseRange);
}
