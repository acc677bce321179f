import type { MigrationInterface, QueryRunner } from 'typeorm';
import { openTimes, slotsWithin } from './1764000006500-free-slots.js';

/**
 * What a testbed's opening hours come to is worked out once for each testbed, whatever the planner believes. With statistics
 * from a day when the lab was empty it expected no rows, and put that work inside a loop over all testbeds: minutes with 450 of them.
 */
export class OpeningWorkedOutOnce1764000015000 implements MigrationInterface {
  name = 'OpeningWorkedOutOnce1764000015000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(openTimes('MATERIALIZED'));
    await q.query(slotsWithin('MATERIALIZED'));
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(openTimes('NOT MATERIALIZED'));
    await q.query(slotsWithin('NOT MATERIALIZED'));
  }
}
