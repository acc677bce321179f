import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { DateTime } from 'luxon';
import { isWorkingDay } from '../../src/kernel/working-days.js';
import { PublicHolidaysWorker } from '../../src/testbeds/public-holidays.worker.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { codes, oslo, seen } from '../support/lab.js';
import { buildWorld, type World } from '../support/world.js';

interface Testbed {
  readonly id: string;
  readonly version: number;
  readonly key: string;
  readonly stations: { id: string; name: string; active: boolean }[];
  readonly openingHours: { weekday: number; opensAt: string; closesAt: string }[];
  readonly mustBeMoved: { bookingId: string; stationId: string; start: string; end: string }[];
}
interface SlotCheck {
  readonly bookable: boolean;
  readonly reasons: { code: string; text: { nb: string; en: string }; waivable: boolean }[];
}

const weekdays = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opensAt: '08:00', closesAt: '16:00' }));
const terms = {
  kind: 'usability-lab',
  name: { nb: 'Brukskvalitetslab', en: 'Usability lab' },
  shortestMinutes: 60,
  longestMinutes: 480,
  gridMinutes: 30,
  leadHours: 24,
  horizonDays: 730,
};

/** The first Wednesday some weeks ahead that is a working day. */
const inThreeWeeks = DateTime.now().setZone(oslo).plus({ weeks: 3 }).set({ weekday: 3 }).startOf('day');
const wednesday = [0, 1, 2, 3]
  .map((weeks) => inThreeWeeks.plus({ weeks }))
  .find((day) => isWorkingDay(day.toJSDate(), oslo))!;
const at = (time: string, day = wednesday) => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return day.set({ hour, minute }).toUTC().toISO()!;
};

describe('the lab’s testbeds', () => {
  let testApp: TestApp;
  let world: World;
  let siteId: string;

  beforeAll(async () => {
    testApp = await startTestApp();
    world = await buildWorld(testApp);
    const site = { key: 'porsgrunn', name: { nb: 'Laben', en: 'The lab' }, address: 'Testveien 1' };
    siteId = (await world.as('ingrid').post<{ id: string }>('/api/v1/sites', { body: site })).body.id;
  });
  afterAll(() => testApp.close());

  async function makeTestbed(change: object = {}, stations = ['Plass 1']): Promise<Testbed> {
    const key = `bed-${randomUUID()}`;
    const made = await world
      .as('ingrid')
      .post<Testbed>('/api/v1/testbeds', { body: { siteId, key, stations, ...terms, ...change } });
    expect(made.status).toBe(201);
    const opened = await setHours(made.body, { openingHours: weekdays });
    expect(opened.status).toBe(200);
    return opened.body;
  }
  const setHours = ({ id, version }: Testbed, body: object) =>
    world.as('ingrid').put<Testbed>(`/api/v1/testbeds/${id}/opening-hours`, { body, headers: seen(version) });
  const read = async (id: string, by = world.anonymous()) => (await by.get<Testbed>(`/api/v1/testbeds/${id}`)).body;
  const check = async (testbedId: string, start: string, end: string) =>
    (await world.anonymous().post<SlotCheck>('/api/v1/slot-checks', { body: { testbedId, start, end } })).body;
  const close = (body: object) =>
    world
      .as('ingrid')
      .post<{ closure: { id: string } | null; mustBeMoved: Testbed['mustBeMoved'] }>('/api/v1/closures', { body });
  const reason = { nb: 'Nytt kamera monteres', en: 'A new camera is installed' };

  /** A booking's claim, behind the curtain: the bookings' own stories are told elsewhere. */
  async function claim(stationId: string, start: string, end: string, alive = '[now,)'): Promise<string> {
    const bookingId = randomUUID();
    const client = await testApp.owner.connect();
    await client.query('BEGIN; SET LOCAL session_replication_role = replica');
    await client.query(
      `INSERT INTO claim (booking_id, resource_id, blocked, period, alive) VALUES ($1, $2, tstzrange($3, $4), tstzrange($3, $4), $5)`,
      [bookingId, stationId, start, end, alive],
    );
    await client.query('COMMIT');
    client.release();
    return bookingId;
  }
  const events = async (subjectId: string) =>
    (await testApp.owner.query(`SELECT type, data FROM audit_event WHERE subject_id = $1 ORDER BY id`, [subjectId]))
      .rows;

  test('Ingrid sets up a testbed; a visitor sees what the lab offers, finds a time and is told why others are not', async () => {
    const bed = await makeTestbed({}, ['Plass 1', 'Plass 2']);
    expect(await read(bed.id)).toMatchObject({
      key: bed.key,
      version: 2,
      stations: [{ name: 'Plass 1' }, { name: 'Plass 2' }],
    });
    const search = new URLSearchParams({
      testbeds: bed.id,
      from: at('00:00'),
      until: at('24:00'),
      minutes: '420',
      limit: '5',
    });
    const found = await world
      .anonymous()
      .get<{ items: { start: string; freeStations: number }[] }>(`/api/v1/free-slots?${search}`);
    expect(found.body.items).toMatchObject([
      { start: at('08:00'), end: at('15:00'), freeStations: 2 },
      { start: at('08:30'), end: at('15:30'), freeStations: 2 },
      { start: at('09:00'), end: at('16:00'), freeStations: 2 },
    ]);
    expect(await check(bed.id, at('09:00'), at('12:00'))).toEqual({ bookable: true, reasons: [] });
    const evening = await check(bed.id, at('15:45'), at('16:15'));
    expect(evening.reasons.map(({ code }) => code)).toEqual([
      'slot.too-short',
      'slot.off-grid',
      'slot.outside-opening-hours',
    ]);
    expect(evening.reasons[2]!.text.nb).toMatch(/^Utenfor åpningstiden\. Onsdag .* er det åpent kl\. 08\.00–16\.00\.$/);
    expect((await events(bed.id)).map(({ type }) => type)).toEqual(['testbed.created', 'opening-hours.changed']);
  });

  test('only the lab manager changes anything, and never what somebody else changed meanwhile', async () => {
    const bed = await makeTestbed();
    const path = `/api/v1/testbeds/${bed.id}`;
    const body = { ...terms, leadHours: 48 };
    expect((await world.anonymous().put(path, { body, headers: seen(2) })).status).toBe(401);
    expect((await world.as('tora').put(path, { body, headers: seen(2) })).status).toBe(403);
    expect((await world.as('nora').post('/api/v1/closures', { body: {} })).status).toBe(403);
    expect((await world.as('ingrid').put(path, { body })).status).toBe(428);
    expect((await world.as('ingrid').put(path, { body, headers: seen(1) })).status).toBe(412);
    const changed = await world.as('ingrid').put(path, { body, headers: seen(2) });
    expect(changed).toMatchObject({ status: 200, body: { version: 3, leadHours: 48, mustBeMoved: [] } });
    expect(changed.headers.get('etag')).toBe('"3"');
  });

  test('what does not fit together is refused, each fault by its name', async () => {
    const post = (path: string, body: object) => world.as('ingrid').post(path, { body });
    const twice = await makeTestbed();
    expect(codes((await post('/api/v1/testbeds', { siteId, key: twice.key, stations: ['A'], ...terms })).body)).toEqual(
      ['testbed.key-taken'],
    );
    expect(
      codes((await post('/api/v1/testbeds', { siteId, key: 'twins', stations: ['A', 'A'], ...terms })).body),
    ).toEqual(['station.name-taken']);
    expect(
      codes((await post('/api/v1/testbeds', { siteId: randomUUID(), key: 'x', stations: ['A'], ...terms })).body),
    ).toEqual(['site.unknown']);
    const askew = await post('/api/v1/testbeds', { siteId, key: 'x', stations: ['A'], ...terms, shortestMinutes: 45 });
    expect(askew).toMatchObject({ status: 422, body: { refusals: [{ field: 'gridMinutes' }] } });
    const hours = await setHours(twice, { openingHours: [{ weekday: 1, opensAt: '08:03', closesAt: '07:00' }] });
    expect(hours.status).toBe(422);
    expect(
      codes((await close({ siteId, testbedId: randomUUID(), start: at('08:00'), end: at('09:00'), reason })).body),
    ).toEqual(['testbed.not-at-site']);
    const over = await close({ siteId, start: '2020-01-01T00:00:00Z', end: '2020-01-02T00:00:00Z', reason });
    expect(codes(over.body)).toEqual(['closure.over']);
    const when = await close({ siteId, start: 'i morgen', end: at('09:00'), reason });
    expect(when).toMatchObject({ status: 422, body: { refusals: [{ field: 'start' }] } });
  });

  test('a closure over bookings: first seen, then made, and open again when it is taken away', async () => {
    const bed = await makeTestbed();
    const hit = await claim(bed.stations[0]!.id, at('10:00'), at('12:00'));
    await claim(bed.stations[0]!.id, at('14:00'), at('15:00'));
    await claim(bed.stations[0]!.id, at('12:00'), at('13:00'), '[2020-01-01,2020-01-02)');
    const wanted = { siteId, testbedId: bed.id, start: at('11:00'), end: at('14:00'), kind: 'maintenance', reason };
    const mustBeMoved = [
      { bookingId: hit, testbedId: bed.id, stationId: bed.stations[0]!.id, start: at('10:00'), end: at('12:00') },
    ];

    expect((await close({ ...wanted, dryRun: true })).body).toEqual({ closure: null, mustBeMoved });
    expect((await check(bed.id, at('12:00'), at('13:00'))).bookable).toBe(true);

    const { closure, mustBeMoved: moved } = (await close(wanted)).body;
    expect(moved).toEqual(mustBeMoved);
    expect(await events(closure!.id)).toMatchObject([
      { type: 'closure.added', data: { mustBeMoved: [hit], testbedId: bed.id } },
    ]);
    const noon = await check(bed.id, at('12:00'), at('13:00'));
    expect(noon.reasons).toMatchObject([{ code: 'slot.closed', waivable: false }]);
    expect(noon.reasons[0]!.text.nb).toMatch(
      /^Vedlikehold onsdag .* kl\. 11\.00 – onsdag .* kl\. 14\.00: Nytt kamera monteres\.$/,
    );
    // The same booking stands in the way of nothing new: it was hit before.
    expect((await close({ ...wanted, dryRun: true, end: at('12:30') })).body.mustBeMoved).toEqual([]);

    const listed = await world.anonymous().get<{ items: { id: string }[] }>(`/api/v1/closures?testbed=${bed.id}`);
    expect(listed.body.items.map(({ id }) => id)).toEqual([closure!.id]);
    expect((await world.as('ingrid').delete(`/api/v1/closures/${closure!.id}`)).status).toBe(204);
    expect((await world.as('ingrid').delete(`/api/v1/closures/${closure!.id}`)).status).toBe(404);
    expect((await check(bed.id, at('12:00'), at('13:00'))).bookable).toBe(true);
  });

  test('a closed site closes all its testbeds', async () => {
    const annex = { key: 'annex', name: { nb: 'Annekset', en: 'The annex' }, address: 'Testveien 2' };
    const { id } = (await world.as('ingrid').post<{ id: string }>('/api/v1/sites', { body: annex })).body;
    const [one, other] = [await makeTestbed({ siteId: id }), await makeTestbed({ siteId: id })];
    const hit = await Promise.all([one, other].map(({ stations }) => claim(stations[0]!.id, at('08:00'), at('09:00'))));
    const { closure, mustBeMoved } = (await close({ siteId: id, start: at('00:00'), end: at('24:00'), reason })).body;
    expect(mustBeMoved.map(({ bookingId }) => bookingId).sort()).toEqual(hit.sort());
    expect((await check(other.id, at('10:00'), at('12:00'))).reasons).toMatchObject([{ code: 'slot.closed' }]);
    expect(closure).toMatchObject({ siteId: id, testbedId: null });
  });

  test('new opening hours tell which bookings they shut out', async () => {
    const bed = await makeTestbed();
    const late = await claim(bed.stations[0]!.id, at('14:00'), at('16:00'));
    const openingHours = weekdays.map((day) => ({ ...day, closesAt: '15:00' }));
    const tried = await setHours(bed, { openingHours, dryRun: true });
    expect(tried.body).toMatchObject({
      version: bed.version,
      openingHours: bed.openingHours,
      mustBeMoved: [{ bookingId: late }],
    });
    expect(tried.headers.get('etag')).toBe(`"${bed.version}"`);
    const done = await setHours(bed, { openingHours });
    expect(done.body).toMatchObject({ version: bed.version + 1, openingHours, mustBeMoved: [{ bookingId: late }] });
    expect((await setHours(done.body, { openingHours: [] })).body).toMatchObject({ openingHours: [], mustBeMoved: [] });
  });

  test('a station goes out of use with its bookings told, and comes back', async () => {
    const bed = await makeTestbed({}, ['Plass 1', 'Plass 2']);
    const [first, second] = bed.stations;
    const stay = await claim(first!.id, at('10:00'), at('12:00'));
    await claim(second!.id, at('10:00'), at('12:00'));
    const station = `/api/v1/testbeds/${bed.id}/stations/${first!.id}`;
    const retired = await world
      .as('ingrid')
      .post<Testbed>(`${station}/retire`, { body: {}, headers: seen(bed.version) });
    expect(retired.body).toMatchObject({
      version: bed.version + 1,
      mustBeMoved: [{ bookingId: stay, stationId: first!.id }],
    });
    expect((await read(bed.id)).stations).toEqual([second]);
    expect((await read(bed.id, world.as('tora'))).stations).toEqual([{ ...first, active: false }, second]);
    expect((await check(bed.id, at('10:00'), at('12:00'))).reasons).toMatchObject([{ code: 'slot.taken' }]);
    const back = await world
      .as('ingrid')
      .post<Testbed>(`${station}/reinstate`, { body: {}, headers: seen(retired.body.version) });
    const named = await world
      .as('ingrid')
      .put<Testbed>(station, { body: { name: 'Vinduet' }, headers: seen(back.body.version) });
    expect(named.body.stations).toEqual([second, { ...first, name: 'Vinduet' }]);
    const added = await world.as('ingrid').post<Testbed>(`/api/v1/testbeds/${bed.id}/stations`, {
      body: { name: 'Vinduet' },
      headers: seen(named.body.version),
    });
    expect(codes(added.body)).toEqual(['station.name-taken']);
  });

  test('whoever closes waits for whoever books, and is told of that booking', async () => {
    const bed = await makeTestbed();
    const booker = await testApp.owner.connect();
    await booker.query('BEGIN; SET LOCAL session_replication_role = replica');
    await booker.query(`SELECT pg_advisory_xact_lock_shared(hashtextextended('testbed ' || $1, 0))`, [bed.id]);
    const closing = close({ siteId, testbedId: bed.id, start: at('08:00'), end: at('16:00'), reason });
    const first = await Promise.race([
      closing,
      new Promise((resolve) => setTimeout(() => resolve('still waiting'), 300)),
    ]);
    expect(first).toBe('still waiting');
    const bookingId = randomUUID();
    await booker.query(
      `INSERT INTO claim (booking_id, resource_id, blocked, period, alive)
       VALUES ($1, $2, tstzrange($3, $4), tstzrange($3, $4), tstzrange(now(), NULL))`,
      [bookingId, bed.stations[0]!.id, at('09:00'), at('10:00')],
    );
    await booker.query('COMMIT');
    booker.release();
    expect((await closing).body.mustBeMoved).toMatchObject([{ bookingId }]);
  });

  test('the calendar shows what is taken on every station, and never by whom', async () => {
    const bed = await makeTestbed({}, ['Plass 1', 'Plass 2']);
    const bookings = [
      await claim(bed.stations[0]!.id, at('08:00'), at('12:00')),
      await claim(bed.stations[1]!.id, at('10:00'), at('14:00')),
    ];
    const span = new URLSearchParams({ from: at('00:00'), until: at('24:00') });
    const calendar = await world.as('frida').get(`/api/v1/testbeds/${bed.id}/calendar?${span}`);
    expect(calendar.body).toMatchObject({
      zone: oslo,
      open: [{ start: at('08:00'), end: at('16:00') }],
      taken: [{ start: at('10:00'), end: at('12:00') }],
      closures: [],
      publicHolidays: [],
    });
    for (const id of bookings) expect(JSON.stringify(calendar.body)).not.toContain(id);
    const year = new URLSearchParams({ from: at('00:00'), until: wednesday.plus({ days: 43 }).toUTC().toISO()! });
    expect((await world.anonymous().get(`/api/v1/testbeds/${bed.id}/calendar?${year}`)).status).toBe(422);
  });

  test('the days of several testbeds come at once, with what one must know to choose a time', async () => {
    const beds = [await makeTestbed({ leadHours: 72 }, ['Plass 1']), await makeTestbed({}, ['Plass 1', 'Plass 2'])];
    await claim(beds[0]!.stations[0]!.id, at('08:00'), at('12:00'));
    const ids = beds.map(({ id }) => id).join(',');
    const span = new URLSearchParams({ testbeds: `${ids},${randomUUID()}`, from: at('00:00'), until: at('24:00') });
    const { status, body } = await world
      .anonymous()
      .get<{ items: { testbedId: string }[] }>(`/api/v1/calendar?${span}`);
    expect(status).toBe(200);
    const [first, second] = beds.map(({ id }) => body.items.find(({ testbedId }) => testbedId === id));
    expect(body.items).toHaveLength(2);
    expect(first).toMatchObject({ leadHours: 72, stations: 1, taken: [{ start: at('08:00'), end: at('12:00') }] });
    expect(second).toMatchObject({ stations: 2, taken: [], open: [{ start: at('08:00'), end: at('16:00') }] });
    span.delete('testbeds');
    const all = await world.anonymous().get<{ items: { testbedId: string }[] }>(`/api/v1/calendar?${span}`);
    expect(all.body.items.map(({ testbedId }) => testbedId)).toEqual(expect.arrayContaining(beds.map(({ id }) => id)));
  });

  test('public holidays are known from the start, and named', async () => {
    const bed = await makeTestbed();
    const soon = DateTime.now().setZone(oslo).plus({ days: 3 });
    const christmas = DateTime.fromObject({ year: soon.year, month: 12, day: 25 }, { zone: oslo });
    const day = christmas > soon ? christmas : christmas.plus({ years: 1 });
    const { reasons } = await check(bed.id, at('10:00', day), at('12:00', day));
    const holiday = reasons.find(({ code }) => code === 'slot.public-holiday')!;
    expect(holiday.text.nb).toBe(`Stengt ${day.setLocale('nb').toFormat('cccc d. LLLL yyyy')} (første juledag).`);
    expect(holiday.text.en).toBe(`Closed on ${day.setLocale('en-GB').toFormat('cccc d LLLL yyyy')} (Christmas Day).`);
  });

  test('the daily look puts back what lacks, and changes nothing else', async () => {
    const all = async () =>
      (await testApp.owner.query(`SELECT day::text, name_nb, name_en FROM public_holiday ORDER BY day`)).rows;
    const before = await all();
    await testApp.owner.query(`DELETE FROM public_holiday WHERE extract(month FROM day) = 5`);
    await testApp.app.get(PublicHolidaysWorker).lookNow();
    expect(await all()).toEqual(before);
    expect(new Set(before.map(({ day }: { day: string }) => day.slice(0, 4))).size).toBe(5);
  });

  test('what is out of use is not offered, and who hosts a site is not told to others', async () => {
    const bed = await makeTestbed({ active: false });
    const site = await world.as('ingrid').post<{ id: string }>('/api/v1/sites', {
      body: {
        key: 'sykehjem',
        name: terms.name,
        address: 'Bakken 2',
        hostOrganisationId: world.organisations.storlia.id,
      },
    });
    const hostSeenBy = async (by = world.anonymous()) =>
      (await by.get<{ hostOrganisationId: string | null }>(`/api/v1/sites/${site.body.id}`)).body.hostOrganisationId;
    expect([await hostSeenBy(), await hostSeenBy(world.as('nora'))]).toEqual([null, null]);
    expect(await hostSeenBy(world.as('siv'))).toBe(world.organisations.storlia.id);

    const keys = async (by: ReturnType<World['as']>, query: string) =>
      (await by.get<{ items: Testbed[] }>(`/api/v1/testbeds?limit=100${query}`)).body.items.map(({ key }) => key);
    expect(await keys(world.anonymous(), '&active=any')).not.toContain(bed.key);
    expect(await keys(world.as('tora'), '&active=false')).toEqual([bed.key]);
    expect((await check(bed.id, at('10:00'), at('12:00'))).reasons).toMatchObject([{ code: 'slot.testbed-inactive' }]);
  });
});
