import { Module } from '@nestjs/common';
import { FiguresController } from './figures.controller.js';
import { FiguresQueries } from './figures.queries.js';

/** What is told of the whole. */
@Module({ controllers: [FiguresController], providers: [FiguresQueries] })
export class ReportsModule {}
