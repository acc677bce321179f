import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import * as os from 'node:os';
import * as path from 'node:path';
import { createTransport } from 'nodemailer';
import { mailFolderOf, startMailCatcher } from '../../src/demo/mail-catcher.js';

const messagesMax = 3;
const opening = ['EHLO test', 'MAIL FROM:<a@b.example>', 'RCPT TO:<c@d.example>', 'DATA'];

describe('the mail catcher', () => {
  let folder: string;
  let catcher: Awaited<ReturnType<typeof startMailCatcher>>;

  beforeEach(async () => {
    folder = path.join(await mkdtemp(path.join(os.tmpdir(), 'smart-care-mail-')), 'mailbox');
    catcher = await startMailCatcher(folder, messagesMax);
  });
  afterEach(async () => {
    await catcher.stop();
    await rm(path.dirname(folder), { recursive: true, force: true });
  });

  const send = (text: string, subject = 'Hei') =>
    createTransport(catcher.url).sendMail({ from: 'lab@lab.example', to: 'anne@firma.example', subject, text });
  const kept = async () => (await readdir(folder)).filter((name) => name.endsWith('.eml')).sort();

  test('a message lies in the folder, whole and under its time, when it has been acknowledged', async () => {
    const before = new Date().toISOString().slice(0, 10).replaceAll('-', '');
    const { response } = await send('Første linje\r\n.linje med punktum\r\n');
    expect(response).toMatch(/^250/);
    const [name, ...others] = await kept();
    expect(others).toEqual([]);
    expect(name).toMatch(/^\d{8}T\d{9}Z-\d{7}\.eml$/);
    expect(name! >= before).toBe(true);
    expect(await readFile(path.join(folder, name!), 'utf8')).toMatch(
      /\r\n\r\nF.*rste linje\r\n\.linje med punktum\r\n$/s,
    );
  });

  test('the newest are kept, the oldest make room', async () => {
    for (const n of [1, 2, 3, 4, 5]) await send('x', `nr. ${n}`);
    const subjects = await Promise.all((await kept()).map((name) => readFile(path.join(folder, name), 'utf8')));
    expect(subjects.map((source) => /Subject: (.*)\r/.exec(source)?.[1])).toEqual(['nr. 3', 'nr. 4', 'nr. 5']);
  });

  test('two programs may share the folder: none of their messages takes the place of another’s', async () => {
    const other = await startMailCatcher(folder, 100);
    try {
      await Promise.all([
        send('x'),
        createTransport(other.url).sendMail({ from: 'a@b.example', to: 'c@d.example', text: 'y' }),
      ]);
      expect(await kept()).toHaveLength(2);
    } finally {
      await other.stop();
    }
  });

  test('a message over the limit is refused and leaves nothing, whether its size was said before or not', async () => {
    await expect(send('x'.repeat(11_000_000))).rejects.toMatchObject({ responseCode: 552 });
    const answers = await talk([...opening, `${`${'x'.repeat(998)}\r\n`.repeat(11_000)}.`]);
    expect(answers.at(-1)).toMatch(/^552/);
    expect(await kept()).toEqual([]);
    expect(await readdir(path.join(folder, 'incoming'))).toEqual([]);
  });

  test('a message that breaks off is not kept', async () => {
    await talk([...opening], 'Subject: halv\r\n\r\nhalv');
    await send('hel');
    const messages = await kept();
    expect(messages).toHaveLength(1);
    expect(await readFile(path.join(folder, messages[0]!), 'utf8')).toContain('hel');
  });

  test('its folder is known by its address for as long as it runs', async () => {
    expect(mailFolderOf(catcher.url)).toBe(folder);
    expect(mailFolderOf('smtp://127.0.0.1:25')).toBeUndefined();
    expect(mailFolderOf(undefined)).toBeUndefined();
    await catcher.stop();
    expect(mailFolderOf(catcher.url)).toBeUndefined();
  });

  /** Says each line when the one before it has been answered; then, if there are last words, says them and hangs up. */
  async function talk(lines: string[], lastWords?: string): Promise<string[]> {
    const socket = connect(Number(new URL(catcher.url).port), '127.0.0.1');
    const answers: string[] = [];
    for await (const piece of socket.setEncoding('utf8') as AsyncIterable<string>) {
      const answer = piece.split('\r\n').at(-2) ?? '';
      if (!/^\d{3} /.test(answer)) continue;
      answers.push(answer);
      const next = lines.shift();
      if (next !== undefined) socket.write(`${next}\r\n`);
      else if (lastWords === undefined) break;
      else {
        await new Promise((resolve) => socket.write(lastWords, resolve));
        break;
      }
    }
    socket.destroy();
    return answers;
  }
});
