import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { record } from '../audit/audit.store.js';
import type { Actor } from '../kernel/actor.js';
import { notFound } from '../kernel/refusal.js';
import { instant } from '../platform/answer.decorator.js';
import { Transactions } from '../platform/transactions.js';
import { type OwnDataSection, ownDataSections } from './own-data.sections.js';

/** Of each section; what there is more of, the lab gives on request. */
const ownDataItemsMax = 5_000;

const sections: readonly [string, OwnDataSection][] = Object.entries(ownDataSections);

const account = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  language: z.enum(['nb', 'en']),
  createdAt: instant,
  hasPassword: z.boolean().describe('Whether there is one; it is kept as a hash, which is left out'),
});

const sectionView = ({ about, row }: OwnDataSection) =>
  z
    .object({
      about: z.string().describe('What it is, in the reader’s language'),
      items: z.array(row),
      more: z.boolean().describe(`Whether there is more than the ${ownDataItemsMax} that are given`),
    })
    .describe(about.en);

export const ownDataView = z
  .object({
    madeAt: instant,
    account,
    ...Object.fromEntries(sections.map(([name, section]) => [name, sectionView(section)])),
  })
  .meta({ id: 'OwnData' });
type OwnData = z.input<typeof ownDataView>;

@Injectable()
export class OwnDataCommands {
  constructor(private readonly transactions: Transactions) {}

  /**
   * Everything that is kept about the one who asks (GDPR articles 15 and 20): as many statements as there are sections, all
   * in one round trip, under the row-level policies. That it was asked for is written in the log.
   */
  export(actor: Actor): Promise<OwnData> {
    return this.transactions.run(actor, async (tx) => {
      const { language, personId } = actor;
      const [[person], ...found] = await tx.together(() =>
        Promise.all([
          tx.query<z.input<typeof account>>(
            `SELECT p.id, p.name, p.email, p.language, p.created_at AS "createdAt",
                    EXISTS (SELECT FROM auth.account a WHERE a."userId" = p.id AND a.password IS NOT NULL) AS "hasPassword"
             FROM person p WHERE p.id = $1`,
            [personId],
          ),
          ...sections.map(([, { sql }]) => tx.query(`${sql} LIMIT ${ownDataItemsMax + 1}`, [personId])),
        ]),
      );
      if (!person) throw notFound();
      const told = sections.map(([name, { about }], i) => {
        const items = found[i]!;
        const more = items.length > ownDataItemsMax;
        return [name, { about: about[language], items: items.slice(0, ownDataItemsMax), more }];
      });
      await record(tx, { type: 'person.exported', subjectType: 'person', subjectId: person.id, organisationId: null });
      return { madeAt: tx.now, account: person, ...Object.fromEntries(told) };
    });
  }
}
