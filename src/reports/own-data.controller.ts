import { Controller, Get, Header } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../kernel/actor.js';
import { contentDisposition } from '../files/file-name.js';
import { Allow } from '../platform/allow.decorator.js';
import { Answer } from '../platform/answer.decorator.js';
import { By } from '../platform/request-actor.js';
import { OwnDataCommands, ownDataView } from './own-data.commands.js';

@ApiTags('people')
@Controller('api/v1/me/export')
export class OwnDataController {
  constructor(private readonly commands: OwnDataCommands) {}

  @Get()
  @Allow('signed-in')
  @Header('content-disposition', contentDisposition('smart-care-lab.json'))
  @Answer(200, ownDataView, 'Everything that is kept about oneself, to be saved as a file')
  export(@By() actor: Actor) {
    return this.commands.export(actor);
  }
}
