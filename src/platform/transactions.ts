import { Injectable } from '@nestjs/common';
import type { Socket } from 'node:net';
import type { PoolClient } from 'pg';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { type Actor, isLab } from '../kernel/actor.js';
import { Clock } from './clock.js';
import { postgresError, sqlState } from './database-errors.js';
import { claimKey, keepAnswer, replay } from './idempotency.js';

/** A transaction that somebody opened: a function that takes one joins it and never ends it. */
export interface Tx {
  /** TypeORM's manager, bound to this transaction's connection. */
  readonly manager: EntityManager;
  /** The database's time at BEGIN. */
  readonly now: Date;
  readonly actor: Actor;
  /** Runs one statement. With a `name` it is prepared once per connection: for statements that never vary. */
  query<R extends object>(text: string, values?: readonly unknown[], name?: string): Promise<R[]>;
  /**
   * Sends all statements that `ask` begins with in one go, and so in one round trip; PostgreSQL runs them in their order,
   * each seeing what was committed when its own turn came.
   */
  together<T>(ask: () => Promise<T>): Promise<T>;
}

const retriesMax = 3;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The one place where a transaction begins, and so the one place that tells the database who acts. */
@Injectable()
export class Transactions {
  constructor(
    protected readonly dataSource: DataSource,
    private readonly clock: Clock,
    /** Told of each transaction how long it had its connection, in seconds. */
    private readonly onEnd: (seconds: number) => void = () => undefined,
  ) {}

  /**
   * Runs `work` in one transaction; repeats the whole of it when PostgreSQL chose it as the victim of a deadlock or of a
   * serialisation conflict. With an idempotency key the same request has one effect and one answer.
   */
  run<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.attempt(actor, 'BEGIN', work);
  }

  /** Like `run`, for reading only: all of its statements see who acts, and none may write. */
  read<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.attempt(actor, 'BEGIN READ ONLY', work);
  }

  private async attempt<T>(actor: Actor, begin: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let retries = 0; ; retries += 1) {
      try {
        return await this.once(actor, begin, work);
      } catch (error) {
        const victim = sqlState(error) === '40001' || sqlState(error) === '40P01';
        if (!victim || retries === retriesMax) throw error;
      }
    }
  }

  private async once<T>(actor: Actor, begin: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient;
      const connectedAt = performance.now();
      const query = asking(client);
      const keyed = begin === 'BEGIN' ? actor : { ...actor, idempotency: undefined };
      // Before the BEGIN has even left, so that whatever fails from here on is rolled back.
      adopt(runner);
      try {
        const [now, isOurs] = await inOneGo(client, () =>
          Promise.all([this.begin(client, begin, actor), claimKey(keyed, query, this.clock.offsetMs)]),
        );
        const tx: Tx = { manager: runner.manager, now, actor, query, together: (ask) => inOneGo(client, ask) };
        const result = isOurs === false ? await replay<T>(tx) : await work(tx);
        // A failed statement makes this COMMIT a ROLLBACK; what failed is thrown all the same.
        await inOneGo(client, () => Promise.all([isOurs && keepAnswer(tx, result), client.query('COMMIT')]));
        adopt(runner, false);
        return result;
      } catch (error) {
        await runner.rollbackTransaction().catch(() => undefined);
        throw postgresError(error);
      } finally {
        this.onEnd((performance.now() - connectedAt) / 1000);
      }
    } finally {
      await runner.release();
    }
  }

  /** Begins, says who acts and asks the time in one round trip. */
  private async begin(client: PoolClient, begin: string, actor: Actor): Promise<Date> {
    const settings = Object.entries(this.settings(actor)).map(
      ([name, value]) => `set_config('app.${name}', '${value}', true)`,
    );
    const answers = await client.query(`${begin}; SELECT now() AS now, ${settings.join(', ')}`);
    const rows = (answers as unknown as { rows: { now: Date }[] }[])[1]!.rows;
    return new Date(rows[0]!.now.getTime() + this.clock.offsetMs);
  }

  /** What the row-level policies read. Every value is checked to be harmless inside a literal. */
  protected settings(actor: Actor): Record<'scope' | 'person' | 'organisations' | 'invitation', string> {
    const organisations = [...new Set(actor.memberships.map((m) => m.organisationId))];
    if (![...organisations, actor.personId ?? organisations[0]].every((id) => id === undefined || uuid.test(id))) {
      throw new Error('an actor has an id that is not a UUID');
    }
    const invitation = actor.invitationHash ?? '';
    if (!/^[0-9a-f]*$/.test(invitation)) throw new Error('an invitation hash is not hexadecimal');
    return {
      scope: isLab(actor) ? 'lab' : actor.kind === 'person' ? 'company' : actor.kind,
      person: actor.personId ?? '',
      organisations: `{${organisations.join(',')}}`,
      invitation,
    };
  }
}

/** The same for the few jobs that cross organisations: another database role, with narrow grants. */
@Injectable()
export class WorkerTransactions extends Transactions {}

function asking(client: PoolClient): Tx['query'] {
  return async <R extends object>(text: string, values: readonly unknown[] = [], name?: string) =>
    (await client.query<R>({ text, values: [...values], ...(name === undefined ? {} : { name }) })).rows;
}

/** The connections pipeline (see dataSourceOptions); what is written while the socket is corked leaves as one packet. */
function inOneGo<T>(client: PoolClient, ask: () => Promise<T>): Promise<T> {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  stream.cork();
  try {
    return ask();
  } finally {
    stream.uncork();
  }
}

/**
 * TypeORM must know that a transaction is open: otherwise a later `repository.save()` opens **and commits** one of its
 * own, the scope is gone and the row outlives a ROLLBACK (seen on TypeORM 1.1.1; held by transactions.spec).
 */
function adopt(runner: QueryRunner, open = true): void {
  const state = runner as unknown as { isTransactionActive: boolean; transactionDepth: number };
  state.isTransactionActive = open;
  state.transactionDepth = open ? 1 : 0;
}
