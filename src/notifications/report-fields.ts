/** Fields of a report on an e-mail, by their names in lower case. */
export type ReportFields = ReadonlyMap<string, string>;

const groupsMax = 50;
const fieldsMax = 100;

/**
 * The groups of fields that a machine-readable report is made of: `message/delivery-status` (RFC 3464 §2.1, first of the
 * message and then of each recipient) or `message/feedback-report` (RFC 5965 §3, one group). What is no field is passed over.
 */
export function readReport(text: string): ReportFields[] {
  const groups = text.split(/\r?\n(?:[ \t]*\r?\n)+/).slice(0, groupsMax);
  return groups.map(readFields).filter((fields) => fields.size > 0);
}

/** The header of a message, or of a report's group: the first of each name counts. */
export function readFields(text: string): ReportFields {
  const fields = new Map<string, string>();
  const lines = text.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  for (const line of lines.slice(0, fieldsMax)) {
    const [, name, value] = /^([!-9;-~]+)[ \t]*:(.*)$/.exec(line) ?? [];
    if (name !== undefined && !fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value!.trim());
  }
  return fields;
}
