import { Module } from '@nestjs/common';
import { FiguresController } from './figures.controller.js';
import { FiguresQueries } from './figures.queries.js';
import { OwnDataCommands } from './own-data.commands.js';
import { OwnDataController } from './own-data.controller.js';

/** What is told of the whole. */
@Module({ controllers: [FiguresController, OwnDataController], providers: [FiguresQueries, OwnDataCommands] })
export class ReportsModule {}
