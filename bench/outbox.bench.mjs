// The outbox's claiming and marking beside pgbench with the same statements, and 300,000 owed e-mails drained: without
// waiting for the disk at each commit, which costs the same all the time and would hide a rate that falls.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { schema } from '../dist/data-source.js';
import { worker } from '../dist/kernel/actor.js';
import { EmailLeases } from '../dist/notifications/email-leases.js';
import { claimEmails, keepLeases, releaseLeases, settleEmail, takeInHand } from '../dist/notifications/outbox.store.js';
import { settle } from '../dist/notifications/settlement.rules.js';
import { Clock } from '../dist/platform/clock.js';
import { dataSourceOptions } from '../dist/platform/database.js';
import { WorkerTransactions } from '../dist/platform/transactions.js';
import { idSql, openLab } from './lab.mjs';
import { median, pairs } from './measure.mjs';
import { pgbench } from './pgbench.mjs';

const drained = process.env.BENCH_ANYWAY === '1' ? 30_000 : 300_000;
const seconds = 3;
const rounds = 5;
/** As many as the program sends at once, and the connections that it does it with. */
const lanes = 5;
const connections = 4;
const accepted = { result: 'accepted', answer: '250 2.0.0 Ok' };

export async function outbox() {
  const lab = await openLab({ testbeds: 1, requests: 1 });
  try {
    const program = await openOutbox(lab.workerUrl);
    await owe(lab.owner, drained);
    const script = await claimAndMarkScript(lab.workerUrl);
    const bare = () => pgbench({ appUrl: lab.workerUrl, script, base: 0, clients: connections, seconds });
    const ours = () => program.drain({ msMax: seconds * 1000 });
    await ours();
    const { kept } = await pairs(rounds, ours, bare, () => tidy(lab.owner));
    for (const { a, b } of kept) console.log(`    program ${Math.round(a.rate)}/s | pgbench ${Math.round(b.rate)}/s`);

    await program.close();

    await lab.owner.query('TRUNCATE email');
    await owe(lab.owner, drained);
    const unhindered = await openOutbox(`${lab.workerUrl}?options=-c%20synchronous_commit%3Doff`);
    const { rate, fifths } = await unhindered.drain({ emailsMax: drained });
    await unhindered.close();
    console.log(`    ${Math.round(rate)}/s; by fifths ${fifths.map(Math.round).join(', ')}`);
    return [
      {
        what: 'claiming and marking owed e-mails, of pgbench’s rate',
        found: median(kept.map(({ a, b }) => a.rate / b.rate)).toFixed(2),
        goal: '≥ 0.5',
      },
      {
        what: `${drained.toLocaleString('en')} owed e-mails drained, commits not waited for: the last fifth’s rate, of the first’s`,
        found: (fifths.at(-1) / fifths[0]).toFixed(2),
        goal: '≥ 0.8',
      },
    ];
  } finally {
    await lab.close();
  }
}

/** Sign-in links: what is asked before each goes is the outbox's own, and nothing of requests or bookings. */
async function owe(owner, count) {
  const content = { kind: 'magic-link', data: { expiresAt: new Date(Date.now() + 86_400_000).toISOString() } };
  await owner.query(
    `INSERT INTO email (id, kind, subject_id, subject_version, address, language, message_id, content, secret, due_at, created_at)
     SELECT ${idSql('4', 'n')}, 'magic-link', ${idSql('4', 'n')}, n, 'p' || n || '@bedrift.example', 'nb', '<' || n || '@lab.example>',
            $2, 'https://lab.example/' || n, now() - interval '1 day' + n * interval '1 millisecond', now()
     FROM generate_series(1, $1::integer) AS n`,
    [count, JSON.stringify(content)],
  );
  await owner.query('VACUUM ANALYZE email');
}

/** Leases that a round left behind are nobody's again. */
async function tidy(owner) {
  await owner.query(`UPDATE email SET lease_owner = NULL, lease_until = NULL WHERE lease_owner IS NOT NULL`);
  await owner.query('VACUUM ANALYZE email');
}

/** The program's outbox, its writing and its SMTP server apart: every e-mail is accepted at once. */
async function openOutbox(workerUrl) {
  const dataSource = await new DataSource(dataSourceOptions(workerUrl, schema, connections, 'outbox')).initialize();
  const transactions = new WorkerTransactions(dataSource, new Clock());
  const run = (work) => transactions.run(worker('outbox'), work);
  const leases = new EmailLeases(
    {
      claim: (owner) => run((tx) => claimEmails(tx, owner)),
      keep: (held) => run((tx) => keepLeases(tx, held)),
      release: (held) => run((tx) => releaseLeases(tx, held)),
    },
    (error) => console.error(error),
  );
  const sendOne = async (lease) => {
    const email = await run((tx) => takeInHand(tx, lease));
    if (typeof email === 'string') throw new Error(`an owed e-mail was ${email}`);
    const marked = await run((tx) => settleEmail(tx, lease, settle(email, accepted, tx.now)));
    if (!marked) throw new Error('a lease was lost');
    leases.end(lease);
  };
  /** Until nothing is owed, so much time has passed or so many have gone. @returns e-mails per second, and by fifths of all */
  const drain = async ({ msMax = Infinity, emailsMax = Infinity }) => {
    const began = performance.now();
    const fifthsEnd = [];
    let sent = 0;
    const lane = async () => {
      while (performance.now() - began < msMax) {
        const lease = await leases.next();
        if (!lease) return;
        await sendOne(lease);
        sent += 1;
        if (sent % (emailsMax / 5) === 0) fifthsEnd.push(performance.now());
      }
    };
    await Promise.all(Array.from({ length: lanes }, lane));
    const took = performance.now() - began;
    await leases.giveBack();
    const fifths = fifthsEnd.map((end, n) => (emailsMax / 5 / (end - (fifthsEnd[n - 1] ?? began))) * 1000);
    return { rate: (sent / took) * 1000, fifths };
  };
  return { drain, run, close: () => dataSource.destroy() };
}

/** Claims, takes and marks once, and keeps every statement that was sent, with its values. */
async function capture(workerUrl) {
  const program = await openOutbox(workerUrl);
  const owner = randomUUID();
  const sent = [];
  const query = pg.Client.prototype.query;
  pg.Client.prototype.query = function captured(...args) {
    const [asked] = args;
    sent.push(typeof asked === 'string' ? { text: asked, values: [] } : asked);
    return query.apply(this, args);
  };
  const [id] = await program.run((tx) => claimEmails(tx, owner));
  const claim = sent.splice(0);
  const email = await program.run((tx) => takeInHand(tx, { id, owner }));
  await program.run((tx) => settleEmail(tx, { id, owner }, settle(email, accepted, tx.now)));
  const mark = sent.splice(0);
  pg.Client.prototype.query = query;
  await program.close();
  return { claim, mark, id, owner };
}

/** pgbench's script: each run takes and marks one e-mail, and the first of as many as a claim brings claims them before. */
async function claimAndMarkScript(workerUrl) {
  const { claim, mark, id, owner } = await capture(workerUrl);
  const valueSql = (value) => {
    if (value === id) return '(:ids::uuid[])[:k]';
    if (value === owner) return idSql('7', ':client_id');
    if (value === null || value === undefined) return 'NULL';
    if (value instanceof Date) return 'now()';
    return typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`;
  };
  const lines = (statements) =>
    statements.flatMap(({ text, values }) => {
      const sql = text
        .replaceAll(/\$(\d+)/g, (_, k) => valueSql(values[Number(k) - 1]))
        .replaceAll(/--.*$/gm, '')
        .replaceAll(/\s+/g, ' ')
        .trim();
      return sql.startsWith('BEGIN; ') ? ['BEGIN;', `${sql.slice('BEGIN; '.length)};`] : [`${sql};`];
    });
  const claimedMax = Number(/LIMIT (\d+) FOR UPDATE SKIP LOCKED/.exec(claim.map(({ text }) => text).join())[1]);
  const answer = 'SELECT id FROM mine ORDER BY due_at, id;';
  const claims = lines(claim).map((line) =>
    line.endsWith(answer)
      ? line.replace(answer, `SELECT array_agg(id ORDER BY due_at, id) AS ids FROM mine\n\\gset`)
      : line,
  );
  return [
    `\\set k :i % ${claimedMax} + 1`,
    `\\set i :i + 1`,
    `\\if :k = 1`,
    ...claims,
    `\\endif`,
    ...lines(mark),
    '',
  ].join('\n');
}
