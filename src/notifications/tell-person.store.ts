import { z } from 'zod';
import { roles } from '../kernel/actor.js';
import { loadLabSettings } from '../organisations/lab-settings.store.js';
import { findOrganisation } from '../organisations/organisation.store.js';
import type { Tx } from '../platform/transactions.js';
import type { Letterhead } from './letterhead.js';
import { findPersonToTell } from './recipients.store.js';
import { addressed, type Notice, type Told } from './told.js';

/** Of what is one's own nobody can choose to hear nothing. */
const cantBeChosenAway = { settingsUrl: null };

/** Goes to whoever's it is also when it was they who did it: that is how they learn of it when it was not. */
export async function tellPasswordChange(
  tx: Tx,
  letterhead: Letterhead,
  { subjectId: personId, data }: Notice,
): Promise<Told> {
  const { zone } = await loadLabSettings(tx);
  const at = data.at.toISOString();
  return {
    recipients: await findPersonToTell(tx, personId),
    tell: ({ name }) => ({
      kind: 'password-changed',
      data: { ...addressed(letterhead, name, letterhead.signInPage()), ...cantBeChosenAway, at, zone },
    }),
  };
}

/** Another role in an organisation, or no longer the one that they had. */
export async function tellMembershipChange(
  tx: Tx,
  letterhead: Letterhead,
  { subjectId: personId, organisationId, data: { event } }: Notice,
): Promise<Told> {
  const { name: organisation } = await findOrganisation(tx, organisationId!);
  const happened = event.to === undefined ? 'ended' : 'role-changed';
  const role = z.enum(roles).parse(event.to ?? event.role);
  return {
    recipients: await findPersonToTell(tx, personId),
    tell: ({ name }) => ({
      kind: 'membership-changed',
      data: {
        ...addressed(letterhead, name, letterhead.settingsPage()),
        ...cantBeChosenAway,
        organisation,
        happened,
        role,
      },
    }),
  };
}
