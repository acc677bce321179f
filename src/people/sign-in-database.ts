import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Pool } from 'pg';

const connectionsMax = 10;
const connectWaitMs = 2_000;
const statementMaxMs = 5_000;

/** Connections of the sign-in's own: the library keeps its tables in a schema of its own and begins its own transactions. */
@Injectable()
export class SignInDatabase implements OnApplicationShutdown {
  readonly pool: Pool;

  constructor(appUrl: string) {
    this.pool = new Pool({
      connectionString: appUrl,
      max: connectionsMax,
      connectionTimeoutMillis: connectWaitMs,
      statement_timeout: statementMaxMs,
      application_name: 'smart-care-lab sign-in',
      options: '-c search_path=auth',
    });
    const logger = new Logger('SignInDatabase');
    // Without a listener a connection that the server ends while idle would end the program.
    this.pool.on('error', (error) => logger.warn({ error }, 'an idle connection was lost'));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}
