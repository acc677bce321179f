/** Which part of the trail the address asks for. Days are calendar days of the lab, the last one included. */
export interface AuditSearch {
  readonly organisation?: string;
  readonly person?: string;
  readonly subject?: string;
  readonly type?: string;
  readonly from?: string;
  readonly until?: string;
}

const matching = (pattern: RegExp) => (value: unknown) =>
  typeof value === 'string' && pattern.test(value) ? value : undefined;
const id = matching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i);
const day = matching(/^\d{4}-\d\d-\d\d$/);
const type = matching(/^[a-z-]{1,40}\.[a-z-]{1,40}$/);

/** Only what can be asked for: an address that was written by hand never breaks the page. */
export const auditSearch = (search: Record<string, unknown>): AuditSearch => ({
  organisation: id(search.organisation),
  person: id(search.person),
  subject: id(search.subject),
  type: type(search.type),
  from: day(search.from),
  until: day(search.until),
});
