import { readFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import * as path from 'node:path';
import { z } from 'zod';
import { isLoopbackHost } from './loopback.js';
import { mailEnvironment, readSmtpSettings, type SmtpSettings } from './mail-settings.js';

/** A fault in how the program was set up: its message is one sentence that says what to change. */
export class StartupError extends Error {
  override name = 'StartupError';
}

const flag = z
  .enum(['0', '1', 'true', 'false'])
  .transform((value) => value === '1' || value === 'true')
  .default(false);

const postgresUrl = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'must look like postgres://user:password@host:5432/database',
});

const environment = z.object({
  PORT: z.coerce.number({ error: 'must be a port number' }).int().min(1).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'must look like https://lab.example.no' }).optional(),
  PROCESS: z.enum(['all', 'web', 'worker'], { error: 'must be all, web or worker' }).default('all'),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_OWNER_URL: postgresUrl.optional(),
  DATABASE_WORKER_URL: postgresUrl.optional(),
  DATABASE_CONNECTIONS_MAX: z.coerce.number().int().min(2).max(500).default(20),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must look like smtp://user:password@host:587' }).optional(),
  ...mailEnvironment,
  MAIL_FROM: z.string().default('Smart Care Lab <lab@smartcarelab.example>'),
  FILES_URL: z.string().optional(),
  FILES_ACCESS_KEY_ID: z.string().optional(),
  FILES_SECRET_ACCESS_KEY: z.string().optional(),
  DATA_DIR: z.string().default('.data'),
  APP_SECRET: z.string().min(32, 'must be at least 32 characters').optional(),
  METRICS_TOKEN: z.string().min(16, 'must be at least 16 characters').optional(),
  TRUST_PROXY: z.coerce.number({ error: 'must be the number of proxies in front' }).int().min(0).max(10).default(0),
  DEMO: flag,
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).optional(),
});

export interface Config {
  readonly port: number;
  readonly host: string;
  /** The address that people reach the lab by; every link in an e-mail begins with it. */
  readonly publicUrl: string;
  readonly process: 'all' | 'web' | 'worker';
  readonly databaseUrl: string | undefined;
  readonly databaseOwnerUrl: string | undefined;
  readonly databaseWorkerUrl: string | undefined;
  readonly databaseConnectionsMax: number;
  readonly smtpUrl: string | undefined;
  readonly smtp: SmtpSettings;
  readonly mailFrom: string;
  /** Lets the lab's own mail server hand over what comes back; without it nothing is taken. */
  readonly inboundMailToken: string | undefined;
  readonly filesUrl: string;
  readonly filesCredentials: { accessKeyId: string; secretAccessKey: string } | undefined;
  /** Absolute path; everything that the program keeps on disk by itself lies in it. */
  readonly dataDir: string;
  readonly secret: string;
  readonly metricsToken: string | undefined;
  /** How many proxies stand in front: so many of the addresses in X-Forwarded-For are believed, from the right. */
  readonly trustProxy: number;
  readonly demo: boolean;
  readonly logLevel: string;
}

/** Reads the environment. @throws StartupError that names every wrong variable and what would be right. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
    throw new StartupError(`The settings are not right: ${faults.join('; ')}.`);
  }
  const e = parsed.data;
  if (e.DATABASE_OWNER_URL && !(e.DATABASE_URL && e.DATABASE_WORKER_URL)) {
    throw new StartupError('DATABASE_OWNER_URL is set: then DATABASE_URL and DATABASE_WORKER_URL must be set too.');
  }
  const dataDir = path.resolve(e.DATA_DIR);
  return {
    port: e.PORT,
    host: e.HOST,
    publicUrl: (e.PUBLIC_URL ?? `http://localhost:${e.PORT}`).replace(/\/$/, ''),
    process: e.PROCESS,
    databaseUrl: e.DATABASE_URL,
    databaseOwnerUrl: e.DATABASE_OWNER_URL,
    databaseWorkerUrl: e.DATABASE_WORKER_URL,
    databaseConnectionsMax: e.DATABASE_CONNECTIONS_MAX,
    smtpUrl: e.SMTP_URL,
    smtp: smtpSettings(e),
    mailFrom: e.MAIL_FROM,
    inboundMailToken: e.INBOUND_MAIL_TOKEN,
    filesUrl: e.FILES_URL ?? `file:${path.join(dataDir, 'files')}`,
    filesCredentials:
      e.FILES_ACCESS_KEY_ID && e.FILES_SECRET_ACCESS_KEY
        ? { accessKeyId: e.FILES_ACCESS_KEY_ID, secretAccessKey: e.FILES_SECRET_ACCESS_KEY }
        : undefined,
    dataDir,
    secret: e.APP_SECRET ?? keptSecret(dataDir, e.DATABASE_URL !== undefined),
    metricsToken: e.METRICS_TOKEN,
    trustProxy: e.TRUST_PROXY,
    demo: e.DEMO || e.DATABASE_URL === undefined,
    // In a trial the terminal is for people: where to go and as whom, and what goes wrong.
    logLevel: e.LOG_LEVEL ?? (e.DATABASE_URL === undefined ? 'warn' : 'info'),
  };
}

function smtpSettings(e: z.output<typeof environment>): SmtpSettings {
  const { username, hostname } = new URL(e.SMTP_URL ?? 'smtp://localhost');
  const inTheClear = e.SMTP_TLS === 'optional' || e.SMTP_TLS === 'none';
  if (inTheClear && username !== '' && !isLoopbackHost(hostname) && !e.SMTP_URL?.startsWith('smtps:')) {
    throw new StartupError(
      `SMTP_TLS=${e.SMTP_TLS} could send the password of SMTP_URL in the clear: leave one of them out.`,
    );
  }
  try {
    return readSmtpSettings(e);
  } catch (error) {
    throw new StartupError((error as Error).message);
  }
}

/** With the embedded database the secret is made once and kept beside it; with a given one it must be given too. */
function keptSecret(dataDir: string, databaseGiven: boolean): string {
  if (databaseGiven) {
    throw new StartupError(
      'APP_SECRET must be set when DATABASE_URL is (at least 32 random characters, the same for every process).',
    );
  }
  const file = path.join(dataDir, 'secret');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  const secret = randomBytes(32).toString('base64url');
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(file, secret, { mode: 0o600 });
  return secret;
}
