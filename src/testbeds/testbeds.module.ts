import { Module } from '@nestjs/common';
import { ClosuresCommands } from './closures.commands.js';
import { ClosuresController } from './closures.controller.js';
import { ClosuresQueries } from './closures.queries.js';
import { FreeSlotsController } from './free-slots.controller.js';
import { FreeSlotsQueries } from './free-slots.queries.js';
import { PublicHolidaysWorker } from './public-holidays.worker.js';
import { SitesCommands } from './sites.commands.js';
import { SitesController } from './sites.controller.js';
import { SitesQueries } from './sites.queries.js';
import { StationsCommands } from './stations.commands.js';
import { StationsController } from './stations.controller.js';
import { TestbedsCommands } from './testbeds.commands.js';
import { TestbedsController } from './testbeds.controller.js';
import { TestbedsQueries } from './testbeds.queries.js';

/** Where tests are done, when, and what of it is free. */
@Module({
  controllers: [SitesController, TestbedsController, StationsController, ClosuresController, FreeSlotsController],
  providers: [
    SitesCommands,
    SitesQueries,
    TestbedsCommands,
    TestbedsQueries,
    StationsCommands,
    ClosuresCommands,
    ClosuresQueries,
    FreeSlotsQueries,
    PublicHolidaysWorker,
  ],
})
export class TestbedsModule {}
