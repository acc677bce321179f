import { Injectable, Logger, type OnApplicationBootstrap, type BeforeApplicationShutdown } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { worker } from '../kernel/actor.js';
import { publicHolidays } from '../kernel/working-days.js';
import { Rounds } from '../platform/rounds.js';
import { WorkerTransactions } from '../platform/transactions.js';

/** Testbeds can be booked two years ahead at most. */
const yearsAheadMax = 3;

/** Keeps the public holidays of last year and the next ones in the database, where the search for free slots reads them. */
@Injectable()
export class PublicHolidaysWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(PublicHolidaysWorker.name);
  private readonly rounds = new Rounds(() => this.fill());

  constructor(private readonly transactions: WorkerTransactions) {}

  /** Before the first request is answered. */
  async onApplicationBootstrap(): Promise<void> {
    await this.rounds.look();
  }

  @Cron('0 15 3 * * *', { timeZone: 'UTC' })
  async lookNow(): Promise<void> {
    await this.rounds.look().catch((error: unknown) => this.logger.error({ error }, 'public holidays'));
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.rounds.drain();
  }

  private async fill(): Promise<void> {
    await this.transactions.run(worker('public-holidays'), async (tx) => {
      const first = tx.now.getUTCFullYear() - 1;
      const years = Array.from({ length: yearsAheadMax + 2 }, (_, n) => first + n);
      await tx.query(
        `INSERT INTO public_holiday (day, name_nb, name_en)
         SELECT day, name->>'nb', name->>'en' FROM json_to_recordset($1) AS holiday (day date, name json)
         ON CONFLICT (day) DO UPDATE SET name_nb = excluded.name_nb, name_en = excluded.name_en
         WHERE (public_holiday.name_nb, public_holiday.name_en) IS DISTINCT FROM (excluded.name_nb, excluded.name_en)`,
        [JSON.stringify(years.flatMap(publicHolidays))],
      );
    });
  }
}
