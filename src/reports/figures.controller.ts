import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, labRoles } from '../kernel/actor.js';
import { Allow } from '../platform/allow.decorator.js';
import { Answer } from '../platform/answer.decorator.js';
import { By } from '../platform/request-actor.js';
import { FiguresQueries } from './figures.queries.js';
import { type FiguresPeriod, figuresPeriod, figuresView } from './figures.views.js';

@ApiTags('reports')
@Controller('api/v1/figures')
export class FiguresController {
  constructor(private readonly queries: FiguresQueries) {}

  @Get()
  @Allow(...labRoles)
  @Answer(200, figuresView, 'How the lab is used, how long requests wait, and what they fail on')
  figures(@By() actor: Actor, @Query({ schema: figuresPeriod }) period: FiguresPeriod) {
    return this.queries.figures(actor, period);
  }
}
