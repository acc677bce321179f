import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { schema } from '../../src/data-source.js';
import { dataSourceOptions } from '../../src/platform/database.js';
import { describeSchema } from '../../src/platform/schema-description.js';
import { createTestDatabase } from '../support/database.js';

describe('the database that the migrations make', () => {
  let owner: pg.Client;
  let app: pg.Client;
  let dataSource: DataSource;

  beforeAll(async () => {
    const addresses = await createTestDatabase();
    [owner, app] = [new pg.Client(addresses.ownerUrl), new pg.Client(addresses.appUrl)];
    await Promise.all([owner.connect(), app.connect()]);
    dataSource = await new DataSource(dataSourceOptions(addresses.appUrl, schema, 2, 'spec')).initialize();
  });
  afterAll(async () => {
    await Promise.all([owner.end(), app.end(), dataSource.destroy()]);
  });

  test('is the committed schema.sql (run `npm run schema` and read its diff)', async () => {
    expect(await describeSchema(owner)).toBe(await readFile('src/schema.sql', 'utf8'));
  });

  test('has a table for each entity, with the same columns, types and nullability, and an entity for each table', async () => {
    const { rows } = await owner.query<{ table_name: string; shape: Record<string, string> }>(`
      SELECT c.relname AS table_name, json_object_agg(a.attname,
               format_type(a.atttypid, a.atttypmod) || CASE WHEN a.attnotnull THEN '' ELSE ' or null' END) AS shape
      FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> 'migrations' AND a.attgenerated = ''
      GROUP BY c.relname ORDER BY c.relname`);
    const tables = Object.fromEntries(rows.map((row) => [row.table_name, row.shape]));
    const entities = Object.fromEntries(
      dataSource.entityMetadatas.map((entity) => [
        entity.tableName,
        Object.fromEntries(
          entity.columns.map((column) => {
            const type = dataSource.driver.normalizeType(column) + (column.isArray ? '[]' : '');
            return [column.databaseName, `${type}${column.isNullable ? ' or null' : ''}`];
          }),
        ),
      ]),
    );
    expect(entities).toEqual(tables);
  });

  test('every table that belongs to an organisation stands under enforced row-level security', async () => {
    const { rows } = await owner.query<{ table: string; enabled: boolean; forced: boolean }>(`
      SELECT c.relname AS table, c.relrowsecurity AS enabled, c.relforcerowsecurity AS forced FROM pg_class c
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND EXISTS (
        SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'organisation_id' AND NOT a.attisdropped)`);
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.filter((row) => !row.enabled || !row.forced)).toEqual([]);
  });

  test('the program’s role sees nothing of any organisation before it is told who acts', async () => {
    await owner.query(
      `INSERT INTO organisation (kind, name, country, number) VALUES ('company', 'Nordvik Sensor AS', 'NO', '200000005')`,
    );
    const { rows } = await app.query('SELECT * FROM organisation');
    expect(rows).toEqual([]);
  });

  test.each([
    'UPDATE audit_event SET type = type',
    'DELETE FROM audit_event',
    'TRUNCATE audit_event',
    'CREATE TABLE mine (id int)',
  ])('the program’s role may not %s', async (statement) => {
    await expect(app.query(statement)).rejects.toMatchObject({ code: '42501' });
  });

  test('not even the owner changes the log without taking its guard away', async () => {
    await expect(owner.query('DELETE FROM audit_event')).rejects.toThrow('append-only');
  });
});
