import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { IdempotencyKeyEntity } from '../../src/platform/idempotency-key.entity.js';
import { schema } from '../../src/data-source.js';
import type { Actor } from '../../src/kernel/actor.js';
import { Clock } from '../../src/platform/clock.js';
import { dataSourceOptions } from '../../src/platform/database.js';
import { refuseMightyRole } from '../../src/platform/database-roles.js';
import { Transactions } from '../../src/platform/transactions.js';
import { createTestDatabase } from '../support/database.js';

const nordvik = randomUUID();
const kari: Actor = {
  kind: 'person',
  personId: randomUUID(),
  memberships: [{ organisationId: nordvik, role: 'member', standing: 'active' }],
  language: 'nb',
  requestId: 'spec',
};

describe('a transaction', () => {
  let dataSource: DataSource;
  let owner: pg.Client;
  let transactions: Transactions;
  let appUrl: string;
  let ownerUrl: string;
  const clock = new Clock();

  beforeAll(async () => {
    ({ appUrl, ownerUrl } = await createTestDatabase());
    dataSource = await new DataSource(dataSourceOptions(appUrl, schema, 5, 'spec')).initialize();
    transactions = new Transactions(dataSource, clock);
    owner = new pg.Client(ownerUrl);
    await owner.connect();
  });
  afterAll(async () => {
    await dataSource.destroy();
    await owner.end();
  });

  const keysOf = async (key: string) =>
    (await owner.query('SELECT key FROM idempotency_key WHERE key = $1', [key])).rowCount;

  test('what a repository saves in it is gone when it is rolled back', async () => {
    const save = transactions.run(kari, async (tx) => {
      const repository = tx.manager.getRepository(IdempotencyKeyEntity);
      await repository.save({ personId: kari.personId!, key: 'lost', fingerprint: 'x', createdAt: tx.now });
      throw new Error('changed our mind');
    });
    await expect(save).rejects.toThrow('changed our mind');
    expect(await keysOf('lost')).toBe(0);
  });

  test('after a repository has saved in it, the database still knows who acts', async () => {
    const scope = await transactions.run(kari, async (tx) => {
      const repository = tx.manager.getRepository(IdempotencyKeyEntity);
      await repository.save({ personId: kari.personId!, key: 'kept', fingerprint: 'x', createdAt: tx.now });
      return tx.query<{ person: string }>('SELECT app_person() AS person');
    });
    expect(scope).toEqual([{ person: kari.personId }]);
    expect(await keysOf('kept')).toBe(1);
  });

  test('who acts is forgotten with it: the next one on the same connection is somebody else', async () => {
    const anonymous: Actor = { ...kari, kind: 'anonymous', personId: null, memberships: [] };
    for (let turn = 0; turn < 10; turn += 1) {
      await transactions.run(kari, async (tx) => tx.query('SELECT 1'));
      const [seen] = await transactions.read(anonymous, async (tx) =>
        tx.query('SELECT app_person() AS person, app_organisations() AS organisations'),
      );
      expect(seen).toEqual({ person: null, organisations: [] });
    }
  });

  test('one that only reads may not write', async () => {
    const write = transactions.read(kari, async (tx) =>
      tx.query(`INSERT INTO idempotency_key VALUES ($1, 'k', 'f', null, now())`, [kari.personId]),
    );
    await expect(write).rejects.toMatchObject({ code: '25006' });
  });

  test('a victim of a deadlock is run again as a whole', async () => {
    let runs = 0;
    const answer = await transactions.run(kari, async (tx) => {
      runs += 1;
      if (runs < 3) await tx.query(`DO $$ BEGIN RAISE EXCEPTION 'victim' USING ERRCODE = '40P01'; END $$`);
      return 'done';
    });
    expect([answer, runs]).toEqual(['done', 3]);
  });

  test('the same key twice at once has one effect, and both get the first one’s answer', async () => {
    let effects = 0;
    const ask = () =>
      transactions.run({ ...kari, idempotency: { key: 'order-1', fingerprint: 'f' } }, async (tx) => {
        effects += 1;
        await tx.query('SELECT pg_sleep(0.05)');
        return { effect: effects };
      });
    const answers = await Promise.all([ask(), ask(), ask()]);
    expect(answers).toEqual([{ effect: 1 }, { effect: 1 }, { effect: 1 }]);
  });

  test('the same key for something else is refused, and a failed one may be tried again', async () => {
    const withKey = (key: string, fingerprint: string): Actor => ({ ...kari, idempotency: { key, fingerprint } });
    await transactions.run(withKey('order-2', 'a'), async () => 1);
    await expect(transactions.run(withKey('order-2', 'b'), async () => 2)).rejects.toThrow('idempotency-key-reused');
    await expect(
      transactions.run(withKey('order-3', 'a'), async () => {
        throw new Error('failed');
      }),
    ).rejects.toThrow('failed');
    expect(await transactions.run(withKey('order-3', 'a'), async () => 'second try')).toBe('second try');
  });

  test('now is the database’s clock, and tests let days pass', async () => {
    const days = 3 * 24 * 3_600_000;
    const before = await transactions.read(kari, async (tx) => tx.now);
    clock.pass(days);
    const after = await transactions.read(kari, async (tx) => tx.now);
    clock.pass(-days);
    expect(after.getTime() - before.getTime()).toBeGreaterThanOrEqual(days);
  });

  test('it is told how long each had its connection, whether it came to its end or not', async () => {
    const seconds: number[] = [];
    const timed = new Transactions(dataSource, clock, (took) => seconds.push(took));
    await timed.run(kari, (tx) => tx.query('SELECT pg_sleep(0.2)'));
    await expect(timed.run(kari, () => Promise.reject(new Error('refused')))).rejects.toThrow('refused');
    expect(seconds).toHaveLength(2);
    expect(seconds[0]).toBeGreaterThanOrEqual(0.2);
  });

  test('the program refuses to work as the owner', async () => {
    await expect(refuseMightyRole(ownerUrl, 'DATABASE_URL')).rejects.toThrow(/must run as a role that owns nothing/);
    await expect(refuseMightyRole(appUrl, 'DATABASE_URL')).resolves.toBeUndefined();
  });
});
