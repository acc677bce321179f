import { loadLabSettings } from '../organisations/lab-settings.store.js';
import type { Tx } from '../platform/transactions.js';
import { countComplaints, countGivenUp, findWaiting } from './lab-digest.store.js';
import type { Letterhead } from './letterhead.js';
import { findRecipients, type Recipient } from './recipients.store.js';
import { addressed, type Notice, type Told } from './told.js';
import type { DropReason } from './unwanted.store.js';

/** The managers' daily list: what waits for them, and that e-mails were given up or complained of. */
export async function tellDigest(tx: Tx, letterhead: Letterhead, { data }: Notice): Promise<Told | DropReason> {
  const { items, itemsCount } = await findWaiting(tx);
  const givenUpCount = await countGivenUp(tx);
  const complainedCount = await countComplaints(tx);
  if (itemsCount + givenUpCount + complainedCount === 0) return 'nothing-waits';
  const { zone } = await loadLabSettings(tx);
  const listed = (language: Recipient['language']) =>
    items.map(({ wait, requestId, requestNumber, testbed, due }) => ({
      wait,
      requestNumber,
      url: letterhead.requestPage(requestId),
      testbed: testbed && testbed[language],
      due: due && due.toISOString(),
    }));
  return {
    recipients: await findRecipients(tx, data.to, { organisationId: null }),
    tell: ({ name, language }) => ({
      kind: 'lab-digest',
      data: {
        ...addressed(letterhead, name, letterhead.queuePage()),
        at: tx.now.toISOString(),
        zone,
        items: listed(language),
        itemsCount,
        givenUpCount,
        complainedCount,
        ledgerUrl: letterhead.givenUpPage(),
      },
    }),
  };
}
