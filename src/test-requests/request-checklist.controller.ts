import { Body, Controller, Delete, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '../kernel/actor.js';
import { checklistView } from '../checklists/checklist.views.js';
import { Allow } from '../platform/allow.decorator.js';
import { Answer } from '../platform/answer.decorator.js';
import { By, SeenVersion } from '../platform/request-actor.js';
import { RequestChecklistCommands } from './request-checklist.commands.js';
import { givenAnswer, givenVerdict, givenWaiver, intakeChange } from './request-checklist.inputs.js';
import { RequestChecklistQueries } from './request-checklist.queries.js';

const id = z.uuid();
const itemKey = z.string().max(120);

@ApiTags('checklists')
@Controller('api/v1/test-requests/:id/checklist')
export class RequestChecklistController {
  constructor(
    private readonly queries: RequestChecklistQueries,
    private readonly commands: RequestChecklistCommands,
  ) {}

  @Get()
  @Allow('signed-in')
  @Answer(200, checklistView, 'Every item that applies, with its reason, answer, evidence and verdict')
  checklist(@By() actor: Actor, @Param('id', { schema: id }) requestId: string) {
    return this.queries.checklist(actor, requestId);
  }

  @Put('intake')
  @Allow('member', 'administrator', 'lab-staff', 'lab-manager')
  @Answer(200, checklistView, 'Derived anew; answers are kept')
  changeIntake(
    @By() actor: Actor,
    @Param('id', { schema: id }) requestId: string,
    @SeenVersion() version: number,
    @Body({ schema: intakeChange }) { intake }: z.output<typeof intakeChange>,
  ) {
    return this.commands.changeIntake(actor, requestId, version, intake);
  }

  @Put('items/:item/answer')
  @Allow('member', 'administrator', 'lab-staff', 'lab-manager')
  @Answer(200, checklistView, 'Saved; If-Match is the item’s own version')
  answer(
    @By() actor: Actor,
    @Param('id', { schema: id }) requestId: string,
    @Param('item', { schema: itemKey }) item: string,
    @SeenVersion() version: number,
    @Body({ schema: givenAnswer }) input: z.output<typeof givenAnswer>,
  ) {
    return this.commands.answer(actor, { requestId, itemKey: item, version }, input);
  }

  @Put('items/:item/evidence/:file')
  @Allow('member', 'administrator', 'lab-staff', 'lab-manager')
  @Answer(200, checklistView, 'The uploaded file answers this item too')
  attach(
    @By() actor: Actor,
    @Param('id', { schema: id }) requestId: string,
    @Param('item', { schema: itemKey }) item: string,
    @Param('file', { schema: id }) fileId: string,
  ) {
    return this.commands.attach(actor, requestId, item, fileId);
  }

  @Delete('items/:item/evidence/:file')
  @Allow('member', 'administrator', 'lab-staff', 'lab-manager')
  @Answer(200, checklistView, 'The file no longer answers this item')
  detach(
    @By() actor: Actor,
    @Param('id', { schema: id }) requestId: string,
    @Param('item', { schema: itemKey }) item: string,
    @Param('file', { schema: id }) fileId: string,
  ) {
    return this.commands.detach(actor, requestId, item, fileId);
  }

  @Put('items/:item/verdict')
  @Allow('reviewer', 'lab-manager')
  @Answer(200, checklistView, 'Judged')
  judge(
    @By() actor: Actor,
    @Param('id', { schema: id }) requestId: string,
    @Param('item', { schema: itemKey }) item: string,
    @SeenVersion() version: number,
    @Body({ schema: givenVerdict }) input: z.output<typeof givenVerdict>,
  ) {
    return this.commands.judge(actor, { requestId, itemKey: item, version }, input);
  }

  @Put('items/:item/waiver')
  @Allow('lab-manager')
  @Answer(200, checklistView, 'Waived until the given day')
  waive(
    @By() actor: Actor,
    @Param('id', { schema: id }) requestId: string,
    @Param('item', { schema: itemKey }) item: string,
    @SeenVersion() version: number,
    @Body({ schema: givenWaiver }) input: z.output<typeof givenWaiver>,
  ) {
    return this.commands.waive(actor, { requestId, itemKey: item, version }, input);
  }
}
