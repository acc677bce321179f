import type { RequestStatus } from '../look/status';

/** In the order of a request’s life. A status that the program adds and this list lacks does not compile. */
const order: Record<RequestStatus, number> = {
  draft: 0,
  submitted: 1,
  'in-review': 2,
  'changes-requested': 3,
  'slot-needed': 4,
  approved: 5,
  'in-test': 6,
  reported: 7,
  closed: 8,
  declined: 9,
  withdrawn: 10,
  cancelled: 11,
};
export const requestStatuses = Object.keys(order) as RequestStatus[];

/** Only a status that there is. */
export const statusOfAddress = (value: unknown): RequestStatus | undefined =>
  requestStatuses.find((status) => status === value);
