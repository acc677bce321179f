import { ScriptedSmtp } from '../support/scripted-smtp.js';
import { LabAtWork } from './lab-at-work.js';

/** More than a server on this machine needs. */
export const patience = { connectMs: 10_000, greetingMs: 10_000, handOverMs: 10_000, answerMs: 10_000 };

export const readersOf = (count: number) => Array.from({ length: count }, (_, n) => `reader${n}@nordvik.example`);

/** A lab on a working morning, whose post goes to a mail server that does what a story tells it to. */
export async function openScriptedPost() {
  const lab = await LabAtWork.open();
  const server = await new ScriptedSmtp().start();
  const office = await lab.postOffice(server.url, patience);
  await lab.waitUntil(new Date('2027-02-02T05:00:00Z'));
  return {
    lab,
    server,
    office,
    channel: async () => (await lab.owner.query(`SELECT broken_since AS "brokenSince" FROM mail_channel`)).rows[0],
    copies: (messageIds: readonly string[]) => messageIds.map((id) => server.copiesOf(id)),
    close: async () => {
      await lab.close();
      await server.stop();
    },
  };
}
export type ScriptedPost = Awaited<ReturnType<typeof openScriptedPost>>;
