import { realpath } from 'node:fs/promises';
import * as path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openCluster } from './embedded-postgres-cluster.js';
import { clusterNameOf, waitForEarlierServer } from './embedded-postgres-lock.js';
import { EmbeddedPostgresError, findPlace } from './embedded-postgres-place.js';
import { findPrograms } from './embedded-postgres-programs.js';
import { freePort } from './free-port.js';
import { PostgresServer, type ServerLaunch } from './embedded-postgres-server.js';

interface EmbeddedPostgresOptions {
  /** The folder of this database and nothing else, such as `.data/postgres`; it is made where it is missing. */
  readonly folder: string;
  /** Loopback port; without it a free one is chosen at each start. */
  readonly port?: number;
  /** Server settings over the ordinary ones. With `fsync: 'off'`, for tests, a power cut can destroy the database. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Where the database lies, with a link in `folder`, when root runs this program from a folder that others can't enter. */
  readonly folderForRoot?: string;
  /** Is given each line of PostgreSQL's log, and where the database lies if that is not in `folder`. */
  readonly log?: (line: string) => void;
}

const ordinarySettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '128MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

const launchAttemptsMax = 30;
const betweenLaunchesMs = 500;

/** A PostgreSQL of our own that lives and dies with this program, however that dies. */
export class EmbeddedPostgres {
  private readonly folder: string;
  private server: PostgresServer | undefined;

  constructor(private readonly options: EmbeddedPostgresOptions) {
    this.folder = path.resolve(options.folder);
  }

  /**
   * Starts the server, at the first start on a new database.
   * @returns the superuser's address, with the password.
   * @throws EmbeddedPostgresError
   */
  async start(): Promise<{ url: string }> {
    return await this.naming('started', async () => {
      const { settings, log = () => undefined, folderForRoot = '/var/lib/smart-care-lab' } = this.options;
      const place = await findPlace(this.folder, folderForRoot);
      const { initdb, postgres } = await findPrograms(place);
      const cluster = await openCluster(this.folder, place, initdb, settings?.fsync !== 'off');
      if (!cluster.data.startsWith(await realpath(this.folder)))
        log(`The database of ${this.folder} lies in ${cluster.data}`);
      const port = await this.launch({ postgres, data: cluster.data, account: place.account, log });
      return { url: `postgres://postgres:${cluster.password}@127.0.0.1:${port}/postgres` };
    });
  }

  /** Shuts the server down, which ends all its connections. @throws EmbeddedPostgresError when it does not end. */
  async stop(): Promise<void> {
    await this.naming('stopped', async () => this.server?.stop());
  }

  /** @returns the port. What passes by itself is tried again: a rival for a free port, the last processes of a killed server. */
  private async launch(launch: Omit<ServerLaunch, 'settings' | 'stalePid'>): Promise<number> {
    for (let attempt = 1; ; attempt++) {
      const stalePid = await waitForEarlierServer(this.folder, launch.data);
      const port = this.options.port ?? (await freePort());
      const names = { cluster_name: clusterNameOf(process.pid), port: String(port) };
      const settings = { ...ordinarySettings, ...this.options.settings, ...names };
      this.server = new PostgresServer({ ...launch, settings, stalePid });
      const failure = await this.server.failure();
      if (failure === undefined) return port;

      const portTaken = failure.includes('could not create any TCP/IP sockets');
      if (portTaken && this.options.port !== undefined) {
        throw new Error(`port ${port} of 127.0.0.1 is taken by another program`);
      }
      const passes = portTaken || /pre-existing shared memory block|lock file "postmaster\.pid"/.test(failure);
      if (!passes || attempt === launchAttemptsMax) throw new Error(reasonIn(failure));
      await sleep(betweenLaunchesMs);
    }
  }

  /** Gives every failure the one sentence that a person needs. */
  private async naming<T>(done: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof EmbeddedPostgresError) throw error;
      const reason = (error as Error).message.replaceAll(/\s+/g, ' ');
      throw new EmbeddedPostgresError(
        `PostgreSQL on ${this.folder} could not be ${done}: ${reason}. Mend that, or set DATABASE_URL to the address of another PostgreSQL.`,
        { cause: error },
      );
    }
  }
}

/** The line of PostgreSQL's log that says why it gave up. */
function reasonIn(log: string): string {
  if (log.includes('pre-existing shared memory block')) return 'processes of its last run are still at work';
  const lines = log.split('\n');
  const fatal = lines.map((line) => /(?:FATAL|PANIC): +(.*)/.exec(line)?.[1]).find((reason) => reason !== undefined);
  return fatal ?? lines.at(-1) ?? 'it ended without a word';
}
