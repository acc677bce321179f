import { Injectable } from '@nestjs/common';
import { record } from '../audit/audit.store.js';
import type { Actor, Role } from '../kernel/actor.js';
import type { Language } from '../kernel/language.js';
import { notFound } from '../kernel/refusal.js';
import type { OrganisationKind } from '../organisations/organisation-kind.js';
import type { Standing } from '../organisations/standing.store.js';
import { mustBeCurrent } from '../platform/etag.interceptor.js';
import { type Tx, Transactions } from '../platform/transactions.js';
import { PersonEntity } from './person.entity.js';
import { findPerson } from './person.store.js';

interface OwnMembership {
  readonly id: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly organisationKind: OrganisationKind;
  readonly standing: Standing;
  readonly role: Role;
  readonly since: Date;
}
interface MeView extends Pick<PersonEntity, 'id' | 'name' | 'email' | 'language' | 'version'> {
  readonly memberships: OwnMembership[];
}

/** What people see and change of themselves. */
@Injectable()
export class Me {
  constructor(private readonly transactions: Transactions) {}

  read(actor: Actor): Promise<MeView> {
    return this.transactions.read(actor, async (tx) => view(tx, await findPerson(tx, actor.personId!)));
  }

  change(
    actor: Actor,
    seenVersion: number,
    { name, language }: { name?: string; language?: Language },
  ): Promise<MeView> {
    return this.transactions.run(actor, async (tx) => {
      const where = { id: actor.personId! };
      const person = await tx.manager.findOne(PersonEntity, { where, lock: { mode: 'pessimistic_write' } });
      if (!person) throw notFound();
      mustBeCurrent(seenVersion, person.version);
      person.name = name ?? person.name;
      person.language = language ?? person.language;
      person.version = seenVersion + 1;
      await tx.manager.save(person);
      await record(tx, { type: 'person.changed', subjectType: 'person', subjectId: person.id, organisationId: null });
      return view(tx, person);
    });
  }
}

async function view(tx: Tx, { id, name, email, language, version }: PersonEntity): Promise<MeView> {
  const memberships = await tx.query<OwnMembership>(
    `SELECT m.id, o.id AS "organisationId", o.name AS "organisationName", o.kind AS "organisationKind", o.standing, m.role,
            m.created_at AS since
     FROM membership m JOIN organisation o ON o.id = m.organisation_id
     WHERE m.person_id = $1 AND m.ended_at IS NULL ORDER BY o.name, m.role`,
    [id],
  );
  return { id, name, email, language, version, memberships };
}
