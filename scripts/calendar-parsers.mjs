// Calendar entries by the hundred, read by parsers that know nothing of us: Debian's python3-icalendar and python3-vobject.
import { execFileSync, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import { calendarEntry } from '../dist/notifications/calendar-entry.js';

const python = '/usr/bin/python3';
const entriesCount = 500;

for (const parser of ['icalendar', 'vobject']) {
  if (spawnSync(python, ['-c', `import ${parser}`]).status !== 0) {
    console.error(`The proof “calendar” needs ${python} with ${parser} (Debian: python3-${parser}).`);
    process.exit(1);
  }
}

const reader = `
import json, sys, datetime, pathlib, icalendar, vobject
found = {'icalendar': 0, 'vobject': 0}
for file in sorted(pathlib.Path(sys.argv[1]).glob('*.ics')):
    wanted = json.loads(file.with_suffix('.json').read_text())
    raw = file.read_bytes()
    event = icalendar.Calendar.from_ical(raw).walk('VEVENT')[0]
    utc = lambda d: d.astimezone(datetime.timezone.utc).strftime('%Y-%m-%dT%H:%M:%SZ')
    read = [utc(event['DTSTART'].dt), utc(event['DTEND'].dt), str(event['UID']), int(event['SEQUENCE'])]
    found['icalendar'] += read == wanted
    other = vobject.readOne(raw.decode()).vevent
    read = [utc(other.dtstart.value), utc(other.dtend.value), other.uid.value, int(other.sequence.value)]
    found['vobject'] += read == wanted
print(json.dumps(found))
`;

const folder = await mkdtemp(path.join(os.tmpdir(), 'calendar-'));
try {
  // Around both nights when the clock changes, and on any hour of three years.
  const anchors = ['2026-10-25T00:00:00Z', '2027-03-28T00:00:00Z', '2026-11-24T08:00:00Z'].map(Date.parse);
  for (let n = 0; n < entriesCount; n += 1) {
    const reach = n % 3 === 2 ? 365 * 24 : 48;
    const start = new Date(anchors[n % 3] + Math.round((Math.random() * 2 - 1) * reach) * 3_600_000);
    const end = new Date(start.getTime() + (1 + (n % 8)) * 3_600_000);
    const [uid, sequence] = [`${randomUUID()}@smartcarelab.example`, n % 5];
    const entry = calendarEntry({
      ...{
        method: n % 7 === 0 ? 'CANCEL' : 'REQUEST',
        uid,
        sequence,
        stampedAt: new Date(),
        start,
        end,
        zone: 'Europe/Oslo',
      },
      ...{
        summary: `SCL-7K3M9Q: Visningsleiligheten, æøå; ${'lang '.repeat(n % 30)}`,
        description: 'Se\nhttps://lab.example',
        location: 'Testveien 1, Skien',
      },
      organiser: { name: 'Smart Care Lab', address: 'lab@smartcarelab.example' },
      attendee: { name: 'Åse, "Kari"; <x>', address: 'kari@bedrift.example' },
      alarmsMinutesBefore: n % 7 === 0 ? [] : [60, 1440],
    });
    const seconds = (instant) => `${instant.toISOString().slice(0, 19)}Z`;
    await writeFile(path.join(folder, `${n}.ics`), entry);
    await writeFile(path.join(folder, `${n}.json`), JSON.stringify([seconds(start), seconds(end), uid, sequence]));
  }
  const found = JSON.parse(execFileSync(python, ['-c', reader, folder], { encoding: 'utf8' }));
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  await mkdir('docs/proofs', { recursive: true });
  await writeFile(
    'docs/proofs/calendar.md',
    [
      '# Calendar entries, read by independent parsers',
      '',
      `${new Date().toISOString().slice(0, 10)}, commit ${commit}, ${os.cpus().length} × ${os.cpus()[0].model.trim()}, Node ${process.version}.`,
      'Start, end (as instants), UID and SEQUENCE, around both nights when the clock changes and over two years.',
      '',
      '| parser | read as meant | of |',
      '| --- | ---: | ---: |',
      ...Object.entries(found).map(([parser, count]) => `| python3-${parser} | ${count} | ${entriesCount} |`),
      '',
    ].join('\n'),
  );
  console.log(found);
  process.exit(Object.values(found).every((count) => count === entriesCount) ? 0 : 1);
} finally {
  await rm(folder, { recursive: true, force: true });
}
