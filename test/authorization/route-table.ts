/** How far a route reaches; what it means for strangers stands in routes.spec. */
export type Reach =
  | 'open'
  | 'signed-in'
  | 'own, to make'
  | 'own, to read'
  | 'own, to change'
  | 'own, auditors apart'
  | 'administrators’'
  | 'lab manager’s'
  | 'lab staff’s'
  | 'reviewers’'
  | 'lab’s'
  | 'auditors’ and administrators’';

/** Every route of the program. One that is not here fails the suite: decide who may call it, and say so. */
export const routes = {
  'GET /health/live': 'open',
  'GET /health/ready': 'open',
  'GET /metrics': 'open',
  'GET /api/v1/intake': 'open',
  'GET /api/v1/lab-contact': 'open',
  'POST /api/v1/applicability': 'open',
  'GET /api/v1/applicability/pdf': 'open',
  'GET /mailbox': 'open',
  'GET /mailbox.json': 'open',
  'GET /mailbox/style.css': 'open',
  'GET /mailbox/{email}': 'open',
  'GET /mailbox/{email}/attachment/{file}': 'open',
  'GET /mailbox/{email}/html': 'open',
  'GET /mailbox/{email}/source': 'open',
  'POST /api/auth/magic-link': 'open',
  'POST /api/auth/password-change': 'signed-in',
  'POST /api/auth/password-reset': 'open',
  'POST /api/auth/password-reset-request': 'open',
  'POST /api/auth/sign-in/magic-link': 'open',
  'POST /api/auth/sign-in/password': 'open',
  'POST /api/auth/sign-out': 'open',
  'POST /api/v1/invitation-lookups': 'open',
  'POST /api/v1/invitation-acceptances': 'open',
  'GET /api/v1/changes': 'signed-in',
  'GET /api/v1/me': 'signed-in',
  'PATCH /api/v1/me': 'signed-in',

  'GET /api/v1/test-requests': 'signed-in',
  'POST /api/v1/test-requests': 'own, to make',
  'GET /api/v1/test-requests/{request}': 'own, to read',
  'PATCH /api/v1/test-requests/{request}': 'own, to change',
  'POST /api/v1/test-requests/{request}/changes-request': 'reviewers’',
  'POST /api/v1/test-requests/{request}/closing': 'lab staff’s',
  'POST /api/v1/test-requests/{request}/submission': 'own, to change',
  'POST /api/v1/test-requests/{request}/approval': 'lab manager’s',
  'POST /api/v1/test-requests/{request}/refusal': 'lab manager’s',
  'POST /api/v1/test-requests/{request}/withdrawal': 'own, to change',
  'POST /api/v1/test-requests/{request}/cancellation': 'own, to change',
  'GET /api/v1/test-requests/{request}/decision-basis': 'lab manager’s',
  'GET /api/v1/test-requests/{request}/timeline': 'own, to read',
  'GET /api/v1/test-requests/{request}/checklist': 'own, to read',
  'PUT /api/v1/test-requests/{request}/checklist/intake': 'own, to change',
  'PUT /api/v1/test-requests/{request}/checklist/items/{item}/answer': 'own, to change',
  'PUT /api/v1/test-requests/{request}/checklist/items/{item}/evidence/{file}': 'own, to change',
  'DELETE /api/v1/test-requests/{request}/checklist/items/{item}/evidence/{file}': 'own, to change',
  'PUT /api/v1/test-requests/{request}/checklist/items/{item}/verdict': 'reviewers’',
  'PUT /api/v1/test-requests/{request}/checklist/items/{item}/waiver': 'lab manager’s',
  'GET /api/v1/test-requests/{request}/files': 'own, to read',
  'POST /api/v1/test-requests/{request}/files': 'own, to change',
  'DELETE /api/v1/test-requests/{request}/files/{file}': 'own, to change',
  'POST /api/v1/test-requests/{request}/report': 'lab staff’s',
  'GET /api/v1/files/{file}': 'own, auditors apart',
  'HEAD /api/v1/files/{file}': 'own, auditors apart',

  'GET /api/v1/bookings': 'signed-in',
  'POST /api/v1/bookings': 'own, to change',
  'GET /api/v1/bookings/{booking}': 'own, to read',
  'POST /api/v1/bookings/{booking}/extension': 'own, to change',
  'POST /api/v1/bookings/{booking}/move': 'own, to change',
  'POST /api/v1/bookings/{booking}/move-approval': 'lab manager’s',
  'POST /api/v1/bookings/{booking}/move-refusal': 'lab manager’s',
  'POST /api/v1/bookings/{booking}/move-withdrawal': 'own, to change',
  'POST /api/v1/bookings/{booking}/cancellation': 'own, to change',
  'POST /api/v1/bookings/{booking}/check-in': 'lab staff’s',
  'POST /api/v1/bookings/{booking}/no-show': 'lab staff’s',
  'POST /api/v1/bookings/{booking}/completion': 'lab staff’s',
  'POST /api/v1/bookings/{booking}/test-leader': 'lab manager’s',
  'GET /api/v1/hosted-tests': 'signed-in',
  'GET /api/v1/queue': 'lab’s',
  'GET /api/v1/calendar/bookings': 'lab’s',

  'GET /api/v1/sites': 'open',
  'GET /api/v1/sites/{site}': 'open',
  'POST /api/v1/sites': 'lab manager’s',
  'PUT /api/v1/sites/{site}': 'lab manager’s',
  'GET /api/v1/testbeds': 'open',
  'GET /api/v1/testbeds/{testbed}': 'open',
  'GET /api/v1/testbeds/{testbed}/calendar': 'open',
  'GET /api/v1/calendar': 'open',
  'POST /api/v1/testbeds': 'lab manager’s',
  'PUT /api/v1/testbeds/{testbed}': 'lab manager’s',
  'PUT /api/v1/testbeds/{testbed}/opening-hours': 'lab manager’s',
  'POST /api/v1/testbeds/{testbed}/stations': 'lab manager’s',
  'PUT /api/v1/testbeds/{testbed}/stations/{station}': 'lab manager’s',
  'POST /api/v1/testbeds/{testbed}/stations/{station}/retire': 'lab manager’s',
  'POST /api/v1/testbeds/{testbed}/stations/{station}/reinstate': 'lab manager’s',
  'GET /api/v1/free-slots': 'open',
  'POST /api/v1/slot-checks': 'open',
  'GET /api/v1/closures': 'open',
  'POST /api/v1/closures': 'lab manager’s',
  'DELETE /api/v1/closures/{closure}': 'lab manager’s',
  'GET /api/v1/emails': 'lab manager’s',
  'GET /api/v1/emails/{email}': 'lab manager’s',
  'GET /api/v1/emails/{email}/html': 'lab manager’s',
  'POST /api/v1/emails/{email}/retry': 'lab manager’s',
  'GET /api/v1/mail-channel': 'lab manager’s',
  'GET /api/v1/notice-timings': 'lab manager’s',
  'GET /api/v1/notice-timings/{kind}': 'lab manager’s',
  'PUT /api/v1/notice-timings/{kind}': 'lab manager’s',

  'GET /api/v1/figures': 'lab’s',
  'GET /api/v1/audit-events': 'auditors’ and administrators’',
  'GET /api/v1/audit-seal': 'lab’s',
  'GET /api/v1/lab-settings': 'lab’s',
  'PUT /api/v1/lab-settings': 'lab manager’s',
  'GET /api/v1/organisations': 'signed-in',
  'POST /api/v1/organisations': 'lab manager’s',
  'GET /api/v1/organisations/{organisation}': 'own, to read',
  'PUT /api/v1/organisations/{organisation}': 'lab manager’s',
  'POST /api/v1/organisations/{organisation}/suspend': 'lab manager’s',
  'POST /api/v1/organisations/{organisation}/reinstate': 'lab manager’s',
  'GET /api/v1/organisations/{organisation}/memberships': 'own, to read',
  'GET /api/v1/organisations/{organisation}/invitations': 'administrators’',
  'POST /api/v1/organisations/{organisation}/invitations': 'administrators’',
  'PATCH /api/v1/memberships/{membership}': 'administrators’',
  'DELETE /api/v1/memberships/{membership}': 'own, to read',
  'POST /api/v1/invitations/{invitation}/resend': 'administrators’',
  'DELETE /api/v1/invitations/{invitation}': 'administrators’',
} as const satisfies Record<string, Reach>;

/** Answers without an end: what they tell is in stories of their own. */
export const streams: readonly string[] = ['GET /api/v1/changes'];

/** The time that the booking has. */
const slot = { testbedId: '{testbed}', start: '{start}', end: '{end}' };
const reason = { reason: 'Slik vil vi ha det.' };

/** What a list of times, or a document, is asked for. */
export const queries: Record<string, string> = {
  'GET /api/v1/applicability/pdf': '?intake=%7B%7D',
  'GET /api/v1/free-slots': '?testbeds={testbed}&from={start}&until={end}&minutes=60',
  'GET /api/v1/testbeds/{testbed}/calendar': '?from={start}&until={end}',
  'GET /api/v1/figures': '?from=2026-06-01&until=2026-12-01',
  'GET /api/v1/calendar': '?testbeds={testbed}&from={start}&until={end}',
  'GET /api/v1/calendar/bookings': '?from={start}&until={end}',
};

/** A body that the route would take from somebody who may call it. */
export const bodies: Record<string, unknown> = {
  'POST /api/v1/applicability': { intake: {} },
  'POST /api/v1/test-requests': { organisationId: '{organisation}', productName: 'Noe annet' },
  'PATCH /api/v1/test-requests/{request}': { purpose: 'Noe annet' },
  'POST /api/v1/test-requests/{request}/changes-request': reason,
  'POST /api/v1/test-requests/{request}/approval': { testLeaderId: '{membership}' },
  'POST /api/v1/test-requests/{request}/refusal': reason,
  'POST /api/v1/test-requests/{request}/withdrawal': {},
  'POST /api/v1/test-requests/{request}/cancellation': reason,
  'PUT /api/v1/test-requests/{request}/checklist/intake': { intake: {} },
  'PUT /api/v1/test-requests/{request}/checklist/items/{item}/answer': { answer: 'yes' },
  'PUT /api/v1/test-requests/{request}/checklist/items/{item}/verdict': { word: 'met' },
  'PUT /api/v1/test-requests/{request}/checklist/items/{item}/waiver': {
    ...reason,
    validUntil: '2027-03-01T08:00:00Z',
  },
  'POST /api/v1/test-requests/{request}/report': { fileId: '{file}' },
  'POST /api/v1/bookings': { testRequestId: '{request}', ...slot },
  'POST /api/v1/slot-checks': slot,
  'POST /api/v1/bookings/{booking}/move': slot,
  'POST /api/v1/bookings/{booking}/move-approval': {},
  'POST /api/v1/bookings/{booking}/move-refusal': reason,
  'POST /api/v1/bookings/{booking}/cancellation': reason,
  'POST /api/v1/bookings/{booking}/test-leader': { testLeaderId: '{membership}' },
  'POST /api/v1/organisations/{organisation}/suspend': reason,
  'POST /api/v1/organisations/{organisation}/invitations': {
    email: 'nok.en@nordlys.example',
    role: 'member',
    language: 'nb',
  },
  'PATCH /api/v1/memberships/{membership}': { role: 'member' },
};
