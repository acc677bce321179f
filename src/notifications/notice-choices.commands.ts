import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '../kernel/actor.js';
import { notFound, refuseIfAny } from '../kernel/refusal.js';
import { loadLabSettings } from '../organisations/lab-settings.store.js';
import { mustBeCurrent } from '../platform/etag.interceptor.js';
import { Transactions, type Tx } from '../platform/transactions.js';
import { mayBeGathered, mayReach, whyOwed } from './notice-choice.kinds.js';
import { NoticeChoiceEntity } from './notice-choice.entity.js';
import { isWanted, type NoticeChoice, refuseChoice, usualChoice } from './notice-choice.rules.js';
import { loadChoices, lockChoice, saveChoice } from './notice-choice.store.js';
import type { choiceChange, ChoiceView, UnsubscriptionView } from './notice-choice.views.js';
import { emailKinds } from './notice-kinds.js';
import { Letterhead } from './letterhead.js';
import type { Unsubscription } from './unsubscribe-token.js';

/** What people choose of the e-mails that they get. */
@Injectable()
export class NoticeChoicesCommands {
  constructor(
    private readonly transactions: Transactions,
    private readonly letterhead: Letterhead,
  ) {}

  own(actor: Actor): Promise<ChoiceView> {
    return this.transactions.read(actor, async (tx) => {
      const choice = await tx.manager.findOneBy(NoticeChoiceEntity, { personId: actor.personId! });
      return view(tx, choice ?? { ...usualChoice, version: 0 });
    });
  }

  /** Holds for whatever has not been sent yet; what waits for an hour of the day already, goes at that hour. */
  choose(actor: Actor, seenVersion: number, wanted: z.output<typeof choiceChange>): Promise<ChoiceView> {
    return this.transactions.run(actor, async (tx) => {
      const locked = await lockChoice(tx, actor.personId!);
      mustBeCurrent(seenVersion, locked.version);
      refuseIfAny(refuseChoice(wanted));
      return view(tx, await saveChoice(tx, locked, wanted, 'profile'));
    });
  }

  /** What a link in an e-mail is for, and whether it has been used. @throws Refused (not-found) for a link that is not ours */
  unsubscription(asker: Actor, token: string): Promise<UnsubscriptionView> {
    const { personId, kind } = this.read(token);
    return this.transactions.read(inTheNameOf(asker, personId), async (tx) => {
      const choice = (await loadChoices(tx, [personId])).get(personId)!;
      return { kind, off: !isWanted(choice, kind) };
    });
  }

  /** Switches off what the link names, for whom it names; a second time nothing is left to do. */
  unsubscribe(asker: Actor, token: string): Promise<void> {
    const { personId, kind } = this.read(token);
    return this.transactions.run(inTheNameOf(asker, personId), async (tx) => {
      const locked = await lockChoice(tx, personId);
      if (!isWanted(locked, kind)) return;
      await saveChoice(tx, locked, { ...locked, off: [...locked.off, kind] }, 'unsubscribe-link');
    });
  }

  private read(token: string): Unsubscription {
    const unsubscription = this.letterhead.readUnsubscription(token);
    if (!unsubscription) throw notFound();
    return unsubscription;
  }
}

/** Whoever holds a signed link acts for the person that it names, in this one thing, whoever is signed in. */
function inTheNameOf({ language, requestId }: Actor, personId: string): Actor {
  return { kind: 'person', personId, memberships: [], language, requestId };
}

async function view(tx: Tx, choice: NoticeChoice & { version: number }): Promise<ChoiceView> {
  const roles = tx.actor.memberships.map(({ role }) => role);
  const { zone } = await loadLabSettings(tx);
  const kinds = emailKinds.filter((kind) => mayReach(kind, roles));
  return {
    kinds: kinds.map((kind) => ({
      kind,
      on: isWanted(choice, kind),
      owedBecause: whyOwed(kind) ?? null,
      gathered: mayBeGathered(kind),
    })),
    dailyAt: choice.dailyAt,
    zone,
    version: choice.version,
  };
}
