import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Role } from '../kernel/actor.js';
import type { Config } from '../platform/config.js';
import { isLoopbackHost } from '../platform/loopback.js';
import { demoOrganisations, demoPassword, demoPeople } from './demo-people.js';
import { mailFolderOf } from './mail-catcher.js';

const roleNames: Record<Role, string> = {
  'lab-manager': 'lab manager',
  reviewer: 'regulatory reviewer',
  'lab-staff': 'lab staff',
  auditor: 'auditor',
  administrator: 'company administrator',
  member: 'company member',
};

/** What whoever started the program needs to know next: where to go, and as whom. */
export async function welcome(app: NestFastifyApplication, config: Config): Promise<string> {
  const listensAt = await app.getUrl();
  if (config.process === 'worker')
    return `Smart Care Lab's worker is at work; its health is at ${listensAt}/health/ready.`;
  const { publicUrl } = config;
  // The mailbox is for this machine only, which may know the lab by another name than people do.
  const mailbox = isLoopbackHost(new URL(publicUrl).hostname) ? publicUrl : listensAt;
  const addresses = [
    ['Open', publicUrl],
    ['API', `${publicUrl}/api/docs`],
    ...(mailFolderOf(config.smtpUrl) === undefined ? [] : [['Mailbox', `${mailbox}/mailbox`]]),
  ];
  const lines = ['Smart Care Lab is running. Ctrl-C stops it.', '', columns(addresses)];
  return [...lines, ...(config.demo ? demoAccounts() : []), ''].join('\n');
}

function demoAccounts(): string[] {
  const accounts = demoPeople.flatMap(({ name, email, memberships }) => {
    const roles = memberships.map(
      ({ organisation, role }) => `${roleNames[role]}, ${demoOrganisations[organisation].name}`,
    );
    return roles.map((role, index) => (index === 0 ? [email, name, role] : ['', '', role]));
  });
  return ['', `The demo lab’s accounts, all with the password ${demoPassword}`, '', columns(accounts)];
}

function columns(rows: readonly string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column]!)).join('  ')}`.trimEnd())
    .join('\n');
}
