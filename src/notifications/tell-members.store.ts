import { findOrganisation } from '../organisations/organisation.store.js';
import type { Tx } from '../platform/transactions.js';
import { describeSlot } from './email-content.js';
import type { Letterhead } from './letterhead.js';
import { findRecipients } from './recipients.store.js';
import { loadSuspension } from './suspension.store.js';
import { addressed, type Notice, type Told } from './told.js';

export async function tellSuspension(
  tx: Tx,
  letterhead: Letterhead,
  { subjectId: organisationId, data }: Notice,
): Promise<Told> {
  const { organisation, bookings, bookingsCount } = await loadSuspension(tx, organisationId);
  return {
    recipients: await findRecipients(tx, data.to, { organisationId }),
    tell: ({ name, language, side }) => ({
      kind: 'suspended',
      data: {
        ...addressed(letterhead, name, letterhead.organisationPage(organisationId)),
        organisation,
        audience: side,
        reason: data.event.reason ?? '',
        bookingsCount,
        bookings: bookings.map(({ requestId, requestNumber, period, testbed }) => ({
          requestNumber,
          url: letterhead.requestPage(requestId),
          slot: describeSlot(period, testbed, language),
        })),
      },
    }),
  };
}

export async function tellReinstatement(
  tx: Tx,
  letterhead: Letterhead,
  { subjectId: organisationId, data }: Notice,
): Promise<Told> {
  const { name: organisation } = await findOrganisation(tx, organisationId);
  return {
    recipients: await findRecipients(tx, data.to, { organisationId }),
    tell: ({ name, side }) => ({
      kind: 'reinstated',
      data: {
        ...addressed(letterhead, name, letterhead.organisationPage(organisationId)),
        organisation,
        audience: side,
      },
    }),
  };
}
