import { Injectable } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { worker } from '../kernel/actor.js';
import { Metrics } from '../platform/metrics.js';
import { WorkerTransactions } from '../platform/transactions.js';

interface Figures {
  readonly owed: number;
  readonly oldestSeconds: number;
  readonly givenUp: number;
  readonly broken: number;
  readonly inbox: number;
}

const help: Record<keyof Figures, [name: string, help: string]> = {
  owed: ['emails_owed', 'E-mails that are due and not sent'],
  oldestSeconds: ['emails_owed_oldest_seconds', 'How long the oldest of them has been due'],
  givenUp: ['emails_given_up', 'E-mails that were given up and that nobody has retried'],
  broken: ['mail_channel_broken', '1 while the mail server can’t be reached or does not let us in'],
  inbox: ['notice_inbox_events', 'Events that have not been turned into notices yet'],
};

/** Figures of the whole lab, asked of the database when they are read; every process answers the same. */
@Injectable()
export class MailFigures {
  private asked: Promise<Figures> | undefined;

  constructor(
    { registry }: Metrics,
    private readonly transactions: WorkerTransactions,
  ) {
    for (const figure of Object.keys(help) as (keyof Figures)[]) {
      const [name, text] = help[figure];
      const ask = (): Promise<Figures> => this.ask();
      const gauge = new Gauge({
        name,
        help: text,
        registers: [],
        async collect() {
          this.set((await ask())[figure]);
        },
      });
      registry.registerMetric(gauge);
    }
  }

  /** All gauges are read at once; one statement answers them. */
  private ask(): Promise<Figures> {
    this.asked ??= this.read().finally(() => {
      this.asked = undefined;
    });
    return this.asked;
  }

  private read(): Promise<Figures> {
    return this.transactions.read(worker('figures'), async (tx) => {
      const [figures] = await tx.query<Figures>(
        `SELECT count(*)::int AS owed, coalesce(extract(epoch FROM $1 - min(due_at)), 0)::int AS "oldestSeconds",
                (SELECT count(*)::int FROM email WHERE status = 'given-up') AS "givenUp",
                (SELECT count(*)::int FROM mail_channel WHERE broken_since IS NOT NULL) AS broken,
                (SELECT count(*)::int FROM notice_inbox) AS inbox
         FROM email WHERE status = 'owed' AND due_at <= $1`,
        [tx.now],
      );
      return figures!;
    });
  }
}
