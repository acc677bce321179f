import type { EmailSearch, EmailStatus } from './notifications.queries';

/** In the order of an e-mail’s life. A status that the program adds and this list lacks does not compile. */
const order: Record<EmailStatus, number> = { owed: 0, sent: 1, 'given-up': 2, dropped: 3 };
export const emailStatuses = Object.keys(order) as EmailStatus[];

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Only what can be asked for. `?status=given-up` is where the lab’s daily overview leads. */
export const emailSearch = (search: Record<string, unknown>): EmailSearch => ({
  status: emailStatuses.find((status) => status === search.status),
  subject: typeof search.subject === 'string' && id.test(search.subject) ? search.subject : undefined,
});
