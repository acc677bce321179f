import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { DateTime } from 'luxon';
import { ExpiryWorker } from '../../src/bookings/expiry.worker.js';
import { NoticesWorker } from '../../src/notifications/notices.worker.js';
import { OutboxWorker } from '../../src/notifications/outbox.worker.js';
import { startTestApp, type TestApp } from '../support/app.js';
import {
  answerEverything,
  type BookingAnswer,
  draftRequest,
  judgeEverything,
  type LabTestbed,
  openTestbed,
  type RequestAnswer,
  seen,
  slotAt,
} from '../support/lab.js';
import { type FileAnswer, formWith, makePdf } from '../support/uploads.js';
import { buildWorld, type PersonKey, type World } from '../support/world.js';
import { Mailbox, type Received } from './mailbox.js';

const hourMs = 3_600_000;
type Slot = ReturnType<typeof slotAt>;

/** What the rooms record by their real commands is what the notices read. */
describe('from what people do to what arrives', () => {
  let testApp: TestApp;
  let world: World;
  let bench: LabTestbed;
  let mailbox: Mailbox;

  beforeAll(async () => {
    mailbox = await Mailbox.open();
    testApp = await startTestApp({ smtpUrl: mailbox.url, mailFrom: 'Smart Care Lab <lab@lab.example>' });
    world = await buildWorld(testApp);
    bench = await openTestbed(testApp);
  });
  afterAll(async () => {
    await testApp.close();
    await mailbox.close();
  });
  beforeEach(() => delivered());

  const delivered = async (): Promise<Received[]> => {
    await testApp.app.get(NoticesWorker).lookNow();
    await testApp.app.get(OutboxWorker).lookNow();
    const { rows } = await testApp.owner.query<{ id: string }>(
      `SELECT message_id AS id FROM email WHERE kind = 'lab-digest'`,
    );
    return mailbox.empty().filter(({ messageId }) => !rows.some(({ id }) => id === messageId));
  };
  const told = (mails: readonly Received[]) =>
    mails.map(({ to, calendar }) => `${to}${calendar ? ` ${calendar.method} ${calendar.sequence}` : ''}`).sort();
  const post = <T>(by: PersonKey, path: string, version: number, body?: unknown) =>
    world.as(by).post<T>(path, { headers: seen(version), ...(body === undefined ? {} : { body }) });
  const booking = async (id: string) => (await world.as('ingrid').get<BookingAnswer>(`/api/v1/bookings/${id}`)).body;
  const request = async (id: string) =>
    (await world.as('ingrid').get<RequestAnswer>(`/api/v1/test-requests/${id}`)).body;

  async function sentIn(slot: Slot) {
    const draft = await draftRequest(world, 'nils');
    await answerEverything(testApp, world, 'nils', draft);
    const held = await world
      .as('nils')
      .post<BookingAnswer>('/api/v1/bookings', { body: { testRequestId: draft.id, ...slot } });
    const sent = await post<RequestAnswer>('nils', `/api/v1/test-requests/${draft.id}/submission`, draft.version);
    expect(sent.status).toBe(200);
    return { draft, bookingId: held.body.id };
  }
  async function approved(slot: Slot) {
    const made = await sentIn(slot);
    await judgeEverything(testApp, world, 'farid', made.draft);
    const { version } = await request(made.draft.id);
    const body = { testLeaderId: world.people.tora.id };
    expect((await post('ingrid', `/api/v1/test-requests/${made.draft.id}/approval`, version, body)).status).toBe(200);
    return made;
  }

  test('sent in, sent back, sent in again, approved', async () => {
    const { draft } = await sentIn(slotAt(bench, 10, '09:00', '12:00'));
    expect(told(await delivered())).toEqual(['ingrid@lab.example', 'nils@nordvik.example', 'nora@nordvik.example']);

    const back = { reason: 'Legg ved risikovurderingen.' };
    const returned = await post<RequestAnswer>(
      'ingrid',
      `/api/v1/test-requests/${draft.id}/changes-request`,
      (await request(draft.id)).version,
      back,
    );
    expect(returned.status).toBe(200);
    const wanted = await delivered();
    expect(told(wanted)).toEqual(['nils@nordvik.example', 'nora@nordvik.example']);
    expect(wanted[0]!.text).toContain(back.reason);

    await post('nils', `/api/v1/test-requests/${draft.id}/submission`, returned.body.version);
    const again = await delivered();
    expect(told(again)).toEqual(['ingrid@lab.example', 'nils@nordvik.example', 'nora@nordvik.example']);
    expect(again.find(({ to }) => to === 'ingrid@lab.example')!.subject).toMatch(/på nytt/);

    await judgeEverything(testApp, world, 'farid', draft);
    const approval = { testLeaderId: world.people.tora.id };
    await post('ingrid', `/api/v1/test-requests/${draft.id}/approval`, (await request(draft.id)).version, approval);
    expect(told(await delivered())).toEqual([
      'nils@nordvik.example REQUEST 1',
      'nora@nordvik.example REQUEST 1',
      'tora@lab.example REQUEST 1',
    ]);
  });

  test('moved by the lab, moved as was wished, led by another, and called off: one entry all the way', async () => {
    const { bookingId } = await approved(slotAt(bench, 12, '09:00', '12:00'));
    await delivered();
    const move = async (by: PersonKey, slot: Slot) =>
      post<BookingAnswer>(by, `/api/v1/bookings/${bookingId}/move`, (await booking(bookingId)).version, slot);

    const second = slotAt(bench, 13, '09:00', '12:00');
    expect((await move('ingrid', second)).status).toBe(200);
    const moved = await delivered();
    expect(told(moved)).toEqual([
      'nils@nordvik.example REQUEST 2',
      'nora@nordvik.example REQUEST 2',
      'tora@lab.example REQUEST 2',
    ]);
    expect(moved[0]!.calendar!.start.toISOString()).toBe(new Date(second.start).toISOString());
    expect(moved.find(({ to }) => to === 'nora@nordvik.example')!.text).toContain('Laben har flyttet testen');

    expect((await move('nils', slotAt(bench, 14, '09:00', '12:00'))).status).toBe(200);
    const asked = await delivered();
    expect(told(asked)).toEqual(['ingrid@lab.example']);
    expect(
      (await post('ingrid', `/api/v1/bookings/${bookingId}/move-approval`, (await booking(bookingId)).version, {}))
        .status,
    ).toBe(200);
    const asWished = await delivered();
    expect(told(asWished)).toEqual([
      'nils@nordvik.example REQUEST 3',
      'nora@nordvik.example REQUEST 3',
      'tora@lab.example REQUEST 3',
    ]);
    expect(asWished.find(({ to }) => to === 'nora@nordvik.example')!.text).toContain(
      'flyttet slik Nordvik Sensor AS ba om',
    );

    const leader = { testLeaderId: world.people.ingrid.id };
    const changed = await post(
      'ingrid',
      `/api/v1/bookings/${bookingId}/test-leader`,
      (await booking(bookingId)).version,
      leader,
    );
    expect(changed.status).toBe(200);
    const handedOver = await delivered();
    expect(told(handedOver)).toEqual(['ingrid@lab.example REQUEST 4', 'tora@lab.example CANCEL 4']);
    expect(handedOver.find(({ to }) => to === 'tora@lab.example')!.text).toContain('Du er ikke lenger testleder');

    const back = { ...slotAt(bench, 15, '09:00', '12:00'), testLeaderId: world.people.tora.id };
    const { version } = await booking(bookingId);
    expect((await post('ingrid', `/api/v1/bookings/${bookingId}/move`, version, back)).status).toBe(200);
    const movedToTora = await delivered();
    expect(told(movedToTora)).toEqual([
      'ingrid@lab.example CANCEL 5',
      'nils@nordvik.example REQUEST 5',
      'nora@nordvik.example REQUEST 5',
      'tora@lab.example REQUEST 5',
    ]);
    expect(movedToTora.find(({ to }) => to === 'tora@lab.example')!.text).toContain('Du er satt opp som testleder');

    const off = { reason: 'Sensoren er ikke klar.' };
    const cancelled = await post(
      'nils',
      `/api/v1/bookings/${bookingId}/cancellation`,
      (await booking(bookingId)).version,
      off,
    );
    expect(cancelled.status).toBe(200);
    const mails = await delivered();
    expect(told(mails)).toEqual([
      'ingrid@lab.example CANCEL 6',
      'nils@nordvik.example CANCEL 6',
      'nora@nordvik.example CANCEL 6',
      'tora@lab.example CANCEL 6',
    ]);
    expect(new Set(mails.map(({ calendar }) => calendar!.uid)).size).toBe(1);
  });

  test('a wish that is declined, and a wish that nobody answers', async () => {
    const { bookingId } = await approved(slotAt(bench, 16, '09:00', '12:00'));
    await delivered();
    const wish = async () =>
      post<BookingAnswer>(
        'nils',
        `/api/v1/bookings/${bookingId}/move`,
        (await booking(bookingId)).version,
        slotAt(bench, 17, '09:00', '12:00'),
      );
    const first = await wish();
    expect(told(await delivered())).toEqual(['ingrid@lab.example']);
    const no = { reason: 'Benken er ute til kalibrering.' };
    await post('ingrid', `/api/v1/bookings/${bookingId}/move-refusal`, first.body.version, no);
    const declined = await delivered();
    expect(told(declined)).toEqual(['nils@nordvik.example', 'nora@nordvik.example']);
    expect(declined[0]!.text).toContain(no.reason);

    const second = await wish();
    await delivered();
    const wait = Date.parse(second.body.move!.expiresAt) - Date.now() + hourMs;
    testApp.clock.pass(wait);
    await testApp.app.get(ExpiryWorker).lookNow();
    const answers = (await delivered()).filter(({ subject }) => /flyttes ikke/.test(subject));
    testApp.clock.pass(-wait);
    expect(told(answers)).toEqual(['nils@nordvik.example', 'nora@nordvik.example']);
    expect(answers[0]!.text).toContain('Laben rakk ikke å svare');
  });

  test('a hold that ran out, a request that nobody decided, and one that is declined', async () => {
    const draft = await draftRequest(world, 'nils');
    const held = await world.as('nils').post<BookingAnswer>('/api/v1/bookings', {
      body: { testRequestId: draft.id, ...slotAt(bench, 20, '09:00', '12:00') },
    });
    const undecided = await sentIn(slotAt(bench, 21, '09:00', '12:00'));
    const declined = await sentIn(slotAt(bench, 22, '09:00', '12:00'));
    const no = { reason: 'Vi har ikke utstyret.' };
    await post(
      'ingrid',
      `/api/v1/test-requests/${declined.draft.id}/refusal`,
      (await request(declined.draft.id)).version,
      no,
    );
    const said = (await delivered()).filter(({ text }) => text.includes(no.reason));
    expect(told(said)).toEqual(['nils@nordvik.example', 'nora@nordvik.example']);

    const { expiresAt } = await booking(undecided.bookingId);
    const wait = Date.parse(expiresAt!) - Date.now() + hourMs;
    testApp.clock.pass(wait);
    await testApp.app.get(ExpiryWorker).lookNow();
    const mails = (await delivered()).filter(({ to }) => to === 'nora@nordvik.example');
    testApp.clock.pass(-wait);
    expect(mails.some(({ text }) => text.includes(draft.number) && /sluppet/.test(text))).toBe(true);
    expect(mails.some(({ text }) => text.includes(undecided.draft.number) && /rakk ikke å avgjøre/.test(text))).toBe(
      true,
    );
    expect(held.status).toBe(201);
  });

  test('a result report is told of to the company, with where it is and nothing of what it says', async () => {
    const { draft, bookingId } = await approved(slotAt(bench, 24, '09:00', '12:00'));
    await delivered();
    const wait = Date.parse((await booking(bookingId)).start) - Date.now();
    testApp.clock.pass(wait);
    const here = await post<BookingAnswer>(
      'tora',
      `/api/v1/bookings/${bookingId}/check-in`,
      (await booking(bookingId)).version,
    );
    await post('tora', `/api/v1/bookings/${bookingId}/completion`, here.body.version);
    const file = await world
      .as('tora')
      .post<FileAnswer>(`/api/v1/test-requests/${draft.id}/files`, { body: formWith(makePdf(), 'Hemmelig funn.pdf') });
    expect(file.status).toBe(201);
    await delivered();
    const { version } = await request(draft.id);
    const report = await post('tora', `/api/v1/test-requests/${draft.id}/report`, version, { fileId: file.body.id });
    expect(report.status).toBe(200);
    const mails = await delivered();
    testApp.clock.pass(-wait);
    expect(told(mails)).toEqual(['nils@nordvik.example', 'nora@nordvik.example']);
    expect(mails[0]!.subject).toBe(`${draft.number}: resultatrapporten er klar`);
    expect(mails[0]!.text).toContain(`/requests/${draft.id}`);
    expect(mails[0]!.mail.attachments).toEqual([]);
    for (const { text, html } of mails) expect(text + html).not.toMatch(/Hemmelig|Dørvakt/);
  });

  test('a suspended member’s administrators are told why, and that it is over when it is', async () => {
    const { id } = world.organisations.fjelltopp;
    const suspended = await world
      .as('ingrid')
      .post(`/api/v1/organisations/${id}/suspend`, { body: { reason: 'Medlemskapet er ikke betalt.' } });
    expect(suspended.status).toBe(200);
    const mails = await delivered();
    expect(told(mails)).toEqual(['frida@fjelltopp.example', 'ingrid@lab.example']);
    expect(mails[0]!.text).toContain('Medlemskapet er ikke betalt.');
    expect((await world.as('ingrid').post(`/api/v1/organisations/${id}/reinstate`)).status).toBe(200);
    const [reinstated, ...more] = await delivered();
    expect([reinstated!.to, more]).toEqual(['frida@fjelltopp.example', []]);
    expect(reinstated!.text).toContain('Fjelltopp Helse AS is no longer suspended');
  });

  test('whoever’s role changes is told which it is now, and one whose membership has ended, of that', async () => {
    const path = `/api/v1/memberships/${world.people.nils.membershipId}`;
    expect((await world.as('nora').patch(path, { body: { role: 'administrator' } })).status).toBe(200);
    const changed = await delivered();
    expect(told(changed)).toEqual(['nils@nordvik.example']);
    expect(changed[0]!.text).toContain('Du er nå administrator i Nordvik Sensor AS');
    expect((await world.as('nora').patch(path, { body: { role: 'member' } })).status).toBe(200);
    expect((await delivered())[0]!.text).toContain('Du er nå medlem i Nordvik Sensor AS');
    expect((await world.as('nora').delete(path)).status).toBe(204);
    const ended = await delivered();
    expect(told(ended)).toEqual(['nils@nordvik.example']);
    expect(ended[0]!.text).toContain('Du er ikke lenger medlem i Nordvik Sensor AS');
    expect(ended[0]!.text).not.toContain('/organisations/');
  });

  test('a new password is told of at once to whose it is: when, and what to do if it was somebody else', async () => {
    await world.anonymous().post('/api/auth/password-reset-request', { body: { email: 'siv@storlia.example' } });
    const [letter] = await delivered();
    const token = /#token=(\S+)/.exec(letter!.text)![1];
    const body = { token, newPassword: 'tolv blide sauer på tur' };
    expect((await world.anonymous().post('/api/auth/password-reset', { body })).status).toBe(204);
    const [notice, ...more] = await delivered();
    expect([notice!.to, more]).toEqual(['siv@storlia.example', []]);
    expect(notice!.subject).toBe('Passordet ditt i Smart Care Lab er endret');
    const hour = DateTime.now().setZone('Europe/Oslo').toFormat("'kl.' HH");
    expect(notice!.text).toContain(hour);
    expect(notice!.text).toContain('Var det ikke deg');
    expect(notice!.text).not.toMatch(/token|sauer/);
  });

  test('nothing that happened waits in the inbox', async () => {
    const { rows } = await testApp.owner.query(
      `SELECT e.type FROM notice_inbox i JOIN audit_event e ON e.id = i.event_id`,
    );
    expect(rows).toEqual([]);
  });
});
