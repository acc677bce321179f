import { Logger } from '@nestjs/common';
import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { type EventTypes, type HappenedEvent, record } from '../../src/audit/audit.store.js';
import { schema } from '../../src/data-source.js';
import type { Actor, Role } from '../../src/kernel/actor.js';
import type { Language } from '../../src/kernel/language.js';
import { addHours, type Period, toRange } from '../../src/kernel/period.js';
import { oweEmails } from '../../src/notifications/email.store.js';
import { Letterhead } from '../../src/notifications/letterhead.js';
import { MailSender, type Patience } from '../../src/notifications/mail-sender.js';
import { NoticesWorker } from '../../src/notifications/notices.worker.js';
import { OutboxWorker } from '../../src/notifications/outbox.worker.js';
import { Clock } from '../../src/platform/clock.js';
import { dataSourceOptions } from '../../src/platform/database.js';
import { Transactions, WorkerTransactions } from '../../src/platform/transactions.js';
import { createTestDatabase } from '../support/database.js';

const people = {
  ingrid: { name: 'Ingrid Lableder', organisation: 'lab', role: 'lab-manager', language: 'nb' },
  liv: { name: 'Liv Lableder', organisation: 'lab', role: 'lab-manager', language: 'en' },
  tora: { name: 'Tora Testleder', organisation: 'lab', role: 'lab-staff', language: 'nb' },
  terje: { name: 'Terje Testleder', organisation: 'lab', role: 'lab-staff', language: 'nb' },
  nora: { name: 'Nora Nordvik', organisation: 'nordvik', role: 'administrator', language: 'nb' },
  nils: { name: 'Nils Nordvik', organisation: 'nordvik', role: 'member', language: 'en' },
  nina: { name: 'Nina Nordvik', organisation: 'nordvik', role: 'member', language: 'nb' },
  frida: { name: 'Frida Fjelltopp', organisation: 'fjelltopp', role: 'administrator', language: 'nb' },
} as const satisfies Record<string, { name: string; organisation: OrganisationKey; role: Role; language: Language }>;
const usualPatience: Patience = { connectMs: 20_000, greetingMs: 30_000, handOverMs: 120_000, answerMs: 600_000 };
type OrganisationKey = 'lab' | 'nordvik' | 'fjelltopp';
export type PersonKey = keyof typeof people;

export const addressOf = (person: PersonKey): string => `${person}@${people[person].organisation}.example`;

export interface Case {
  readonly requestId: string;
  readonly bookingId: string;
  readonly number: string;
}

interface BookingChange {
  readonly status?: string;
  readonly period?: Period;
  readonly testbed?: 'ward' | 'flat';
  readonly expiresAt?: Date | null;
  readonly leader?: PersonKey;
  readonly forCalendars?: boolean;
}
interface RequestChange {
  readonly status?: string;
  readonly reason?: string | null;
  readonly sentIn?: boolean;
}

export interface LedgerRow {
  readonly id: string;
  readonly status: string;
  readonly dropReason: string | null;
  readonly attempts: number;
  readonly ambiguous: number;
  readonly secret: string | null;
  readonly leaseOwner: string | null;
  readonly lastError: string | null;
  readonly serverAnswer: string | null;
  readonly dueAt: Date;
}

/** Senders that share a database, as processes do: each with connections of its own. */
export interface PostOffice {
  readonly notices: NoticesWorker;
  readonly outbox: OutboxWorker;
  readonly transactions: WorkerTransactions;
  close(): Promise<void>;
}

/**
 * A lab with people and test beds, whose requests and bookings are put in place directly: here it matters what is said of
 * them, not how they came about. What is said goes the real way, through the log and its inbox.
 */
export class LabAtWork {
  readonly clock = new Clock();
  readonly letterhead = new Letterhead({
    mailFrom: 'Smart Care Lab <lab@lab.example>',
    publicUrl: 'https://lab.example',
    secret: 'x'.repeat(32),
  });
  readonly organisations = { lab: randomUUID(), nordvik: randomUUID(), fjelltopp: randomUUID() };
  readonly people = Object.fromEntries(Object.keys(people).map((key) => [key, randomUUID()])) as Record<
    PersonKey,
    string
  >;
  readonly testbeds = { ward: randomUUID(), flat: randomUUID() };
  private readonly closing: (() => Promise<void>)[] = [];

  private constructor(
    readonly owner: pg.Pool,
    readonly workerUrl: string,
    readonly transactions: Transactions,
  ) {}

  static async open(): Promise<LabAtWork> {
    Logger.overrideLogger(false);
    const addresses = await createTestDatabase();
    const owner = new pg.Pool({ connectionString: addresses.ownerUrl, max: 2 });
    const appDatabase = await new DataSource(dataSourceOptions(addresses.appUrl, schema, 4, 'spec')).initialize();
    const clock = new Clock();
    const lab = new LabAtWork(owner, addresses.workerUrl, new Transactions(appDatabase, clock));
    Object.assign(lab, { clock });
    lab.closing.push(
      () => appDatabase.destroy(),
      () => owner.end(),
    );
    await lab.furnish();
    return lab;
  }

  async close(): Promise<void> {
    for (const close of this.closing) await close();
  }

  async postOffice(smtpUrl: string, patience: Patience = usualPatience): Promise<PostOffice> {
    const database = await new DataSource(dataSourceOptions(this.workerUrl, schema, 4, 'spec worker')).initialize();
    const transactions = new WorkerTransactions(database, this.clock);
    const notices = new NoticesWorker(transactions, this.letterhead);
    const outbox = new OutboxWorker(
      transactions,
      new MailSender(smtpUrl, this.letterhead.from, { patience, connectionsMax: 5 }),
      this.letterhead,
    );
    const close = async () => {
      await Promise.all([notices.beforeApplicationShutdown(), outbox.beforeApplicationShutdown()]);
      if (database.isInitialized) await database.destroy();
    };
    this.closing.unshift(close);
    return { notices, outbox, transactions, close };
  }

  /** The lab's time, to the millisecond. */
  async now(): Promise<Date> {
    return this.transactions.read(this.as('ingrid'), async (tx) => tx.now);
  }

  async waitUntil(at: Date): Promise<void> {
    this.clock.pass(at.getTime() - (await this.now()).getTime());
  }

  as(person: PersonKey): Actor {
    const { organisation, role, language } = people[person];
    const memberships = [{ organisationId: this.organisations[organisation], role, standing: 'active' as const }];
    return { kind: 'person', personId: this.people[person], memberships, language, requestId: 'spec' };
  }

  /** A request of Nordvik's, begun by Nils, with a booking on the ward; nothing has been said of it yet. */
  async begin(
    status: { request: string; booking: string },
    period: Period,
    by: { organisation?: 'nordvik' | 'fjelltopp'; person?: PersonKey; expiresAt?: Date } = {},
  ): Promise<Case> {
    const organisation = this.organisations[by.organisation ?? 'nordvik'];
    const person = this.people[by.person ?? 'nils'];
    const made = { requestId: randomUUID(), bookingId: randomUUID(), number: requestNumber() };
    const [folder, checklist] = [randomUUID(), randomUUID()];
    const now = await this.now();
    await this.owner.query(`INSERT INTO folder (id, organisation_id) VALUES ($1, $2)`, [folder, organisation]);
    await this.owner.query(
      `INSERT INTO checklist (id, organisation_id, folder_id, catalogue_version) VALUES ($1, $2, $3, 'spec')`,
      [checklist, organisation, folder],
    );
    await this.owner.query(
      `INSERT INTO test_request (id, organisation_id, number, status, product_name, checklist_id, created_by, created_at)
       VALUES ($1, $2, $3, $4, 'Dørvakt', $5, $6, $7)`,
      [made.requestId, organisation, made.number, status.request, checklist, person, now],
    );
    const waits = status.booking === 'held' || status.booking === 'requested';
    await this.owner.query(
      `INSERT INTO booking (id, organisation_id, test_request_id, testbed_id, period, status, expires_at, held_by, held_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        made.bookingId,
        organisation,
        made.requestId,
        this.testbeds.ward,
        toRange(period),
        status.booking,
        waits ? (by.expiresAt ?? addHours(now, 48)) : null,
        person,
        now,
      ],
    );
    return made;
  }

  /** Changes the booking and says so, in one go, as commands do. */
  async booking(
    type: EventTypes['booking'],
    { bookingId }: Case,
    change: BookingChange = {},
    data: object = {},
    by: PersonKey = 'ingrid',
  ): Promise<void> {
    await this.owner.query(
      `UPDATE booking SET status = coalesce($2, status), period = coalesce($3, period), version = version + 1,
              testbed_id = coalesce($4, testbed_id), expires_at = CASE WHEN $5 THEN $6 ELSE expires_at END,
              test_leader_id = coalesce($7, test_leader_id), calendar_sequence = calendar_sequence + $8 WHERE id = $1`,
      [
        bookingId,
        change.status ?? null,
        change.period ? toRange(change.period) : null,
        change.testbed ? this.testbeds[change.testbed] : null,
        change.expiresAt !== undefined,
        change.expiresAt ?? null,
        change.leader ? this.people[change.leader] : null,
        change.forCalendars ? 1 : 0,
      ],
    );
    const { rows } = await this.owner.query<{ organisation: string; data: object }>(
      `SELECT b.organisation_id AS organisation, jsonb_build_object('testRequestId', r.id, 'number', r.number, 'testbedId', b.testbed_id,
                'version', b.version, 'calendarSequence', b.calendar_sequence) AS data,
              lower(b.period) AS start, upper(b.period) AS end
       FROM booking b JOIN test_request r ON r.id = b.test_request_id WHERE b.id = $1`,
      [bookingId],
    );
    const { organisation, data: known, ...period } = rows[0]!;
    const expiry = change.expiresAt ? { expiresAt: change.expiresAt } : {};
    const leader = change.leader ? { testLeaderId: this.people[change.leader] } : {};
    const said = { ...known, ...period, ...expiry, ...leader, ...data };
    await this.say(
      { type, subjectType: 'booking', subjectId: bookingId, organisationId: organisation, data: said },
      by,
    );
  }

  async request(
    type: EventTypes['request'],
    { requestId, bookingId, number }: Case,
    change: RequestChange = {},
    data: object = {},
    by: PersonKey = 'ingrid',
  ) {
    await this.transactions.run(this.as(by), async (tx) => {
      await this.owner.query(
        `UPDATE test_request SET status = coalesce($2, status), reason = coalesce($3, reason), version = version + 1,
                submitted_at = CASE WHEN $4 THEN $5 ELSE submitted_at END, submitted_by = CASE WHEN $4 THEN $6::uuid ELSE submitted_by END,
                rounds_count = rounds_count + $4::int WHERE id = $1`,
        [requestId, change.status ?? null, change.reason ?? null, change.sentIn ?? false, tx.now, this.people[by]],
      );
      const { rows } = await this.owner.query<{ organisation: string; version: number }>(
        `SELECT organisation_id AS organisation, version FROM test_request WHERE id = $1`,
        [requestId],
      );
      const { organisation, version } = rows[0]!;
      const reason = change.reason ? { reason: change.reason } : {};
      const said = { number, version, bookingId, ...reason, ...data };
      await record(tx, {
        type,
        subjectType: 'test-request',
        subjectId: requestId,
        organisationId: organisation,
        data: said,
      });
    });
  }

  /** Nordvik's wish to move a confirmed booking, undecided; gives its id. */
  async wish({ bookingId }: Case, period: Period, expiresAt: Date): Promise<string> {
    const id = randomUUID();
    await this.owner.query(
      `INSERT INTO booking_move (id, organisation_id, booking_id, testbed_id, period, status, expires_at, requested_by, requested_at)
       VALUES ($1, $2, $3, $4, $5, 'requested', $6, $7, $8)`,
      [
        id,
        this.organisations.nordvik,
        bookingId,
        this.testbeds.flat,
        toRange(period),
        expiresAt,
        this.people.nils,
        await this.now(),
      ],
    );
    return id;
  }

  /** Letters that are due now, one to each address; gives their Message-IDs in the order in which they came to be owed. */
  async oweLetters(addresses: readonly string[], expiresAt?: Date): Promise<string[]> {
    const messageIds: string[] = [];
    for (const address of addresses) {
      await this.transactions.run(this.as('nora'), async (tx) => {
        const data = { recipientName: null, url: '', settingsUrl: null, sender: 'Smart Care Lab', zone: 'Europe/Oslo' };
        const subject = randomUUID();
        await oweEmails(tx, this.letterhead, [
          {
            content: {
              kind: 'magic-link',
              data: { ...data, expiresAt: (expiresAt ?? addHours(tx.now, 240)).toISOString() },
            },
            subjectId: subject,
            subjectVersion: 'v1',
            noticeId: null,
            organisationId: null,
            personId: null,
            address,
            language: 'nb',
            dueAt: tx.now,
            secret: `https://lab.example/sign-in/link#token=${subject}`,
          },
        ]);
        messageIds.push(subject);
      });
    }
    const { rows } = await this.owner.query<{ subject: string; id: string }>(
      `SELECT subject_id AS subject, message_id AS id FROM email WHERE subject_id = ANY ($1)`,
      [messageIds],
    );
    return messageIds.map((subject) => rows.find((row) => row.subject === subject)!.id);
  }

  /** The ledger's row of an e-mail. */
  async ledger(messageId: string): Promise<LedgerRow> {
    const { rows } = await this.owner.query<LedgerRow>(
      `SELECT id, status, drop_reason AS "dropReason", attempts_count AS attempts, ambiguous_count AS ambiguous, secret,
              lease_owner AS "leaseOwner", last_error AS "lastError", server_answer AS "serverAnswer", due_at AS "dueAt"
       FROM email WHERE message_id = $1`,
      [messageId],
    );
    return rows[0]!;
  }

  async say(event: HappenedEvent, by: PersonKey = 'ingrid'): Promise<void> {
    await this.transactions.run(this.as(by), (tx) => record(tx, event));
  }

  private async furnish(): Promise<void> {
    const { owner, organisations, testbeds } = this;
    await owner.query(
      `INSERT INTO organisation (id, kind, name, country, number) VALUES ($1, 'lab', 'Smart Care Lab', 'NO', '200000013'),
         ($2, 'company', 'Nordvik Sensor AS', 'NO', '200000021'), ($3, 'company', 'Fjelltopp Helse AS', 'NO', '200000048')`,
      [organisations.lab, organisations.nordvik, organisations.fjelltopp],
    );
    for (const key of Object.keys(people) as PersonKey[]) {
      const { name, organisation, role, language } = people[key];
      const id = this.people[key];
      await owner.query(`INSERT INTO person (id, name, email, language) VALUES ($1, $2, $3, $4)`, [
        id,
        name,
        addressOf(key),
        language,
      ]);
      await owner.query(`INSERT INTO membership (organisation_id, person_id, role) VALUES ($1, $2, $3)`, [
        organisations[organisation],
        id,
        role,
      ]);
    }
    const site = randomUUID();
    await owner.query(
      `INSERT INTO site (id, key, name_nb, name_en, address, directions_nb, directions_en, latitude, longitude)
       VALUES ($1, 'fjordvik', 'Fjordvik kommune', 'Fjordvik municipality', 'Prøveveien 4', 'Ring på ved døra.', 'Ring the bell.', 59.5, 10.25)`,
      [site],
    );
    const bed = `INSERT INTO testbed (id, site_id, key, kind, name_nb, name_en, shortest_minutes, longest_minutes, grid_minutes)
      VALUES ($1, $2, $3, 'other', $4, $5, 60, 480, 30)`;
    await owner.query(bed, [testbeds.ward, site, 'ward', 'Sykehjemsavdelingen', 'The nursing-home ward']);
    await owner.query(bed, [testbeds.flat, site, 'flat', 'Visningsleiligheten', 'The show apartment']);
    await owner.query(`INSERT INTO catalogue_version (version, content, published_at) VALUES ('spec', '{}', now())`);
  }
}

function requestNumber(): string {
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  return `SCL-${[...randomBytes(6)].map((byte) => alphabet[byte % 32]).join('')}`;
}
