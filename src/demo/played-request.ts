import type { Type } from '@nestjs/common';
import { type Actor, isMemberOf } from '../kernel/actor.js';
import { Transactions } from '../platform/transactions.js';
import { type DemoCast, idOf, managerAddress, once, personOf, reviewerAddresses } from './demo-cast.js';
import type { ChecklistOf } from './demo-checklists.js';
import { type DemoProduct, demoProducts } from './demo-products.js';
import { DemoRandom } from './demo-random.js';
import { demoMembers } from './demo-members.js';
import type { DemoSlot } from './demo-diary.js';
import type { PlannedRequest } from './demo-timeline.js';

interface Played extends ChecklistOf {
  readonly folderId: string;
}

interface Seen {
  readonly requestId: string;
  readonly version: number;
  /** The latest one. */
  readonly booking: { readonly id: string; readonly version: number } | null;
}

/** A request while its history is played: who acts on it, and where it stands. */
export class PlayedRequest {
  readonly product: DemoProduct;
  /** Whoever of the member's people asks for this test; the same one to its end. */
  readonly company: Actor;
  readonly manager: Actor;
  readonly reviewer: Actor;
  /** The time that is now the request's own. */
  slot: DemoSlot;
  private played: Played | undefined;
  private acts = 0;

  constructor(
    readonly cast: DemoCast,
    readonly plan: PlannedRequest,
  ) {
    this.product = demoProducts[plan.product];
    this.slot = plan.slot;
    const colleagues = [...cast.people.values()].filter((person) => isMemberOf(person, this.organisationId));
    this.company = this.random('company').oneOf(colleagues as [Actor, ...Actor[]]);
    this.manager = personOf(cast.people, managerAddress);
    this.reviewer = personOf(cast.people, this.random('reviewer').oneOf(reviewerAddresses));
  }

  /** The member's organisation. */
  get organisationId(): string {
    return this.cast.organisations.get(this.product.of)!;
  }

  get organisationName(): string {
    return demoMembers.find(({ key }) => key === this.product.of)!.name;
  }

  get leader(): Actor {
    return personOf(this.cast.people, this.slot.leader);
  }

  get secondSlot(): DemoSlot {
    if (!this.plan.second) throw new Error(`${this.plan.key} has no second slot`);
    return this.plan.second;
  }

  get request(): Played {
    if (!this.played) throw new Error(`${this.plan.key} has not been created`);
    return this.played;
  }

  /** An id of something of this request's. */
  idOf(name: string): string {
    return idOf(this.cast.seed, `${this.plan.key} ${name}`);
  }

  /** Draws for one purpose: they are the same whether or not the draws before them were made in this run. */
  random(purpose: string): DemoRandom {
    return new DemoRandom(`${this.cast.seed} ${this.plan.key} ${purpose}`);
  }

  /**
   * The actor for one act. It is known by its place in the order of this request's acts; one that a later run may not come to
   * again needs a name of its own, and does not count.
   */
  once(actor: Actor, name?: string): Actor {
    if (name === undefined) this.acts += 1;
    return once(actor, `${this.plan.key}, ${name ?? this.acts}`);
  }

  /** One of the program's own commands or workers. */
  get<T>(part: Type<T>): T {
    return this.cast.app.get(part);
  }

  async created(request: Omit<Played, 'folderId' | 'organisationId'>): Promise<void> {
    const folderId = await this.get(Transactions).read(this.manager, async (tx) => {
      const [checklist] = await tx.query<{ folderId: string }>(
        `SELECT folder_id AS "folderId" FROM checklist WHERE id = $1`,
        [request.checklistId],
      );
      return checklist!.folderId;
    });
    this.played = { ...request, organisationId: this.organisationId, folderId };
  }

  /** The versions as they are now, which a command wants to hear from whoever changes something. */
  async seen(): Promise<Seen> {
    const [now] = await this.get(Transactions).read(this.manager, (tx) =>
      tx.query<Omit<Seen, 'requestId'>>(
        `SELECT r.version, (SELECT json_build_object('id', b.id, 'version', b.version) FROM booking b
           WHERE b.test_request_id = r.id ORDER BY b.held_at DESC LIMIT 1) AS booking
         FROM test_request r WHERE r.id = $1`,
        [this.request.requestId],
        'demo-seen',
      ),
    );
    return { requestId: this.request.requestId, ...now! };
  }
}
