import { describe, expect, test } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1]!);

const rooms = JSON.parse(read('rooms.json')) as string[];
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const operations = readdirSync(path.join(root, 'docs/operations')).filter((file) => file.endsWith('.md'));
const guides = ['README.md', 'HOUSE.md', ...operations.map((file) => `docs/operations/${file}`)];
/** The names that the program reads from the environment: its own, and those of its mail beside the server's address. */
const [ownSettings, mailSettings] = [
  /z\.object\(\{(.*?)\n\}\)/s.exec(read('src/platform/config.ts'))![1]!,
  /mailEnvironment = \{(.*?)\n\}/s.exec(read('src/platform/mail-settings.ts'))![1]!,
].map((block) => all(block, /^ {2}([A-Z][A-Z0-9_]*):/gm)) as [string[], string[]];
const settings = [...ownSettings, ...mailSettings];

describe('HOUSE.md', () => {
  const house = read('HOUSE.md');

  test('has one sentence for every room, in their order', () => {
    const sentences = [...house.matchAll(/^(\d+)\. \*\*(.+?)\*\*: (.*)$/gm)];
    expect(sentences.map(([, number, room]) => `${number} ${room}`)).toEqual(
      rooms.map((room, at) => `${at + 1} ${room}`),
    );
    for (const [, , , sentence] of sentences) expect(sentence).toMatch(/^[A-Z][^.]+\.$/);
  });

  test('every folder of the code is a room, the migrations apart', () => {
    const entries = readdirSync(path.join(root, 'src'), { withFileTypes: true });
    const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    expect(folders.filter((folder) => !rooms.includes(folder))).toEqual(['migrations']);
  });

  test('what it points to is there', () => {
    const [, places] = house.split('## Where to look for');
    const named = all(places!, /`([a-z][\w./-]*)`/g).filter((name) => name.includes('/') && name !== 'docs/decisions/');
    expect(named.length).toBeGreaterThan(15);
    const missing = named.filter((name) => ![name, `src/${name}`].some((place) => existsSync(path.join(root, place))));
    expect(missing).toEqual([]);
  });
});

describe('README.md', () => {
  const readme = read('README.md');

  test('begins with the two commands', () => {
    const [, commands] = /## Two commands\n\n```sh\n(.*?)```/s.exec(readme)!;
    expect(all(commands!, /^(.*?)\s+# \d\./gm)).toEqual(['npm ci && npm start', 'npm test']);
  });

  test('explains every setting that the program knows, and no other', () => {
    expect([ownSettings.length > 15, mailSettings.length > 10]).toEqual([true, true]);
    expect(all(readme, /^\| `([A-Z0-9_]+)` \|/gm).sort()).toEqual([...ownSettings].sort());
    const mail = read('docs/operations/mail.md');
    expect(mailSettings.filter((name) => !mail.includes(`\`${name}\``))).toEqual([]);
    const named = all(readme, /\b([A-Z][A-Z0-9]*_[A-Z0-9_]+)\b/g).concat(all(readme, /\b([A-Z]{4,})=/g));
    expect(named.filter((name) => !settings.includes(name))).toEqual([]);
  });
});

describe('the guides', () => {
  test.each(guides)('%s names only commands that are there and pages that exist', (guide) => {
    const text = read(guide);
    expect(all(text, /npm run (?:-s )?([\w:-]+)/g).filter((script) => !(script in scripts))).toEqual([]);
    const links = all(text, /\]\((?!https?:)([^)#]+)/g).map((link) => path.join(path.dirname(guide), link));
    expect(links.filter((link) => !existsSync(path.join(root, link)))).toEqual([]);
  });

  test.each(operations)('%s names only settings that the program knows', (guide) => {
    const named = all(read(`docs/operations/${guide}`), /^(?:export )?([A-Z][A-Z0-9_]+)=/gm);
    const passwords = all(read('docs/operations/roles.sql'), /^\\getenv \w+ (\w+)$/gm);
    expect(named.filter((name) => !settings.includes(name) && !passwords.includes(name))).toEqual([]);
  });
});

describe('the containers', () => {
  const compose = read('docker-compose.yml');
  const dockerfile = read('Dockerfile');

  test('hand on only settings that the program knows, from an .env that is explained whole', () => {
    const [, handedOn] = /^x-settings: &settings\n(.*?)\n\n/ms.exec(compose)!;
    const names = all(
      `${handedOn}\n${dockerfile.replaceAll(/(NODE_ENV)=/g, '')}`,
      /(?:^ {2}|ENV |\s)([A-Z][A-Z0-9_]+)(?:: |=)/gm,
    );
    expect(names).toEqual(expect.arrayContaining(['DATABASE_OWNER_URL', 'APP_SECRET', 'HOST', 'DATA_DIR']));
    expect(names.filter((name) => !settings.includes(name))).toEqual([]);
    const explained = all(read('.env.example'), /^([A-Z0-9_]+)=/gm);
    expect([...new Set(all(compose, /\$\{([A-Z0-9_]+)/g))].sort()).toEqual(explained.sort());
  });

  test('nothing secret is written down in them', () => {
    const values = all(read('.env.example'), /^\w*(?:PASSWORD|SECRET|TOKEN|KEY)\w*=(.*)$/gm);
    expect(values.length).toBeGreaterThan(6);
    expect(values.filter((value) => value !== '')).toEqual([]);
    expect(compose).not.toMatch(/(PASSWORD|SECRET\w*|TOKEN): (?!\$\{)/);
  });

  test('all that the image is built from is there, and let in', () => {
    const copied = all(dockerfile, /^COPY (?!--from)(.+) \S+$/gm).flatMap((sources) => sources.split(' '));
    expect(copied).toContain('src');
    expect(copied.filter((source) => !existsSync(path.join(root, source)))).toEqual([]);
    const letIn = all(read('.dockerignore'), /^!(.+)$/gm);
    expect(copied.filter((source) => !letIn.includes(source.replace('./', '')))).toEqual([]);
  });
});
