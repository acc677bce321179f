import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '../kernel/actor.js';
import { fileView } from '../files/file.views.js';
import { Form, TakesFile } from '../files/upload-form.decorators.js';
import type { UploadForm } from '../files/upload-form.js';
import { Allow } from '../platform/allow.decorator.js';
import { Answer, AnswerNothing } from '../platform/answer.decorator.js';
import { By, SeenVersion } from '../platform/request-actor.js';
import { RequestFilesCommands } from './request-files.commands.js';
import { RequestFilesQueries, requestFilesView } from './request-files.queries.js';
import { report } from './test-request.inputs.js';
import { testRequestView } from './test-request.views.js';

const id = z.uuid();

@ApiTags('files')
@Controller('api/v1/test-requests/:id')
export class RequestFilesController {
  constructor(
    private readonly queries: RequestFilesQueries,
    private readonly commands: RequestFilesCommands,
  ) {}

  @Get('files')
  @Allow('signed-in')
  @Answer(200, requestFilesView, 'Everything that was uploaded to the request, and how much there is room for')
  files(@By() actor: Actor, @Param('id', { schema: id }) requestId: string) {
    return this.queries.list(actor, requestId);
  }

  @Post('files')
  @Allow('member', 'administrator', 'lab-staff', 'lab-manager')
  @TakesFile()
  @Answer(201, fileView, 'Uploaded; with the Idempotency-Key of an upload of the same file before: that one')
  upload(@By() actor: Actor, @Param('id', { schema: id }) requestId: string, @Form() form: UploadForm) {
    return this.commands.upload(actor, requestId, form);
  }

  @Delete('files/:file')
  @Allow('member', 'administrator', 'lab-staff', 'lab-manager')
  @AnswerNothing('Removed; refused while an item has the file as evidence, and in test for what was approved')
  remove(
    @By() actor: Actor,
    @Param('id', { schema: id }) requestId: string,
    @Param('file', { schema: id }) fileId: string,
  ) {
    return this.commands.remove(actor, requestId, fileId);
  }

  @Post('report')
  @Allow('lab-staff', 'lab-manager')
  @Answer(200, testRequestView, 'Reported, with one of the request’s files as the result report')
  report(
    @By() actor: Actor,
    @Param('id', { schema: id }) requestId: string,
    @SeenVersion() version: number,
    @Body({ schema: report }) { fileId }: z.output<typeof report>,
  ) {
    return this.commands.report(actor, requestId, version, fileId);
  }
}
