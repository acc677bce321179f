import { randomBytes, randomUUID } from 'node:crypto';
import type { Language } from '../../src/kernel/language.js';
import type { Role } from '../../src/kernel/actor.js';
import type { Config } from '../../src/platform/config.js';
import { CONFIG } from '../../src/platform/tokens.js';
import { sessionCookieName, signedSessionToken } from '../../src/people/session-cookie.js';
import type { TestApp } from './app.js';
import { Client } from './client.js';
import { OpenApiCheck } from './openapi-check.js';

/** Fictitious: numbers that begin with 2 or 3 are not given to organisations of this kind; their check digits are right. */
const organisations = {
  lab: { kind: 'lab', name: 'Smart Care Lab', number: '200000013', standing: 'active' },
  nordvik: { kind: 'company', name: 'Nordvik Sensor AS', number: '200000021', standing: 'active' },
  fjelltopp: { kind: 'company', name: 'Fjelltopp Helse AS', number: '200000048', standing: 'active' },
  storlia: { kind: 'municipality', name: 'Storlia kommune', number: '200000056', standing: 'active' },
  stillevik: { kind: 'company', name: 'Stillevik Velferd AS', number: '200000064', standing: 'suspended' },
} as const;

const people = {
  ingrid: { name: 'Ingrid Lableder', organisation: 'lab', role: 'lab-manager', language: 'nb' },
  farid: { name: 'Farid Fagvurderer', organisation: 'lab', role: 'reviewer', language: 'nb' },
  tora: { name: 'Tora Testleder', organisation: 'lab', role: 'lab-staff', language: 'nb' },
  randi: { name: 'Randi Revisor', organisation: 'lab', role: 'auditor', language: 'nb' },
  nora: { name: 'Nora Nordvik', organisation: 'nordvik', role: 'administrator', language: 'nb' },
  nils: { name: 'Nils Nordvik', organisation: 'nordvik', role: 'member', language: 'nb' },
  frida: { name: 'Frida Fjelltopp', organisation: 'fjelltopp', role: 'administrator', language: 'en' },
  siv: { name: 'Siv Storlia', organisation: 'storlia', role: 'administrator', language: 'nb' },
  stig: { name: 'Stig Stillevik', organisation: 'stillevik', role: 'administrator', language: 'nb' },
} as const satisfies Record<string, { name: string; organisation: OrganisationKey; role: Role; language: Language }>;

export type OrganisationKey = keyof typeof organisations;
export type PersonKey = keyof typeof people;

interface WorldOrganisation {
  readonly id: string;
  readonly name: string;
  readonly number: string;
}
interface WorldPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly membershipId: string;
  readonly organisationId: string;
}

/** One lab, its members and their people, each with a client that is signed in. */
export interface World {
  readonly organisations: Record<OrganisationKey, WorldOrganisation>;
  readonly people: Record<PersonKey, WorldPerson>;
  /** The same client each time: its session is real, begun without the ceremony of signing in. */
  as(person: PersonKey): Client;
  /** A new reader without cookies. */
  anonymous(): Client;
}

export async function buildWorld(testApp: TestApp): Promise<World> {
  const { owner, app, url } = testApp;
  const config = app.get<Config>(CONFIG);
  const openApi = await OpenApiCheck.of(url);
  const made = withIds(organisations, ({ name, number }) => ({ id: randomUUID(), name, number }));
  const known = withIds(people, ({ name, organisation }, key) => ({
    id: randomUUID(),
    name,
    email: `${key}@${organisation}.example`,
    membershipId: randomUUID(),
    organisationId: made[organisation].id,
  }));
  const tokens = withIds(people, () => randomBytes(16).toString('hex'));

  await owner.query(
    `INSERT INTO organisation (id, kind, name, country, number, standing, standing_reason)
     SELECT id, kind, name, 'NO', number, standing, CASE standing WHEN 'suspended' THEN 'Medlemskapet er ikke betalt.' END
     FROM json_to_recordset($1) AS o (id uuid, kind text, name text, number text, standing text)`,
    [rowsOf(organisations, (key) => ({ ...organisations[key], ...made[key] }))],
  );
  const rows = rowsOf(people, (key) => ({ ...people[key], ...known[key], token: tokens[key] }));
  const given = `json_to_recordset($1) AS p (id uuid, name text, email text, language text, "membershipId" uuid,
                 "organisationId" uuid, role text, token text)`;
  await owner.query(`INSERT INTO person (id, name, email, language) SELECT id, name, email, language FROM ${given}`, [
    rows,
  ]);
  await owner.query(
    `INSERT INTO membership (id, organisation_id, person_id, role) SELECT "membershipId", "organisationId", id, role FROM ${given}`,
    [rows],
  );
  await owner.query(
    `INSERT INTO auth."user" (id, name, email, "emailVerified") SELECT id, '', email, true FROM ${given}`,
    [rows],
  );
  await owner.query(
    `INSERT INTO auth.session ("userId", token, "expiresAt", "updatedAt") SELECT id, token, now() + interval '12 hours', now() FROM ${given}`,
    [rows],
  );

  const client = (cookies: Record<string, string>) => new Client(url, config.publicUrl, openApi, cookies);
  const clients = withIds(people, (_, key) =>
    client({ [sessionCookieName(config)]: signedSessionToken(tokens[key], config.secret) }),
  );
  return { organisations: made, people: known, as: (person) => clients[person], anonymous: () => client({}) };
}

function withIds<K extends string, V, T>(table: Record<K, V>, make: (value: V, key: K) => T): Record<K, T> {
  return Object.fromEntries(Object.entries<V>(table).map(([key, value]) => [key, make(value, key as K)])) as Record<
    K,
    T
  >;
}

function rowsOf<K extends string>(table: Record<K, unknown>, row: (key: K) => object): string {
  return JSON.stringify((Object.keys(table) as K[]).map(row));
}
