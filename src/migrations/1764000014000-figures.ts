import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The verdicts of a period, for the lab's figures. */
export class Figures1764000014000 implements MigrationInterface {
  name = 'Figures1764000014000';

  async up(q: QueryRunner): Promise<void> {
    await q.query('CREATE INDEX verdict_given ON verdict (given_at)');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP INDEX verdict_given');
  }
}
