import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '../kernel/actor.js';
import { Allow } from '../platform/allow.decorator.js';
import { AnswerNothing } from '../platform/answer.decorator.js';
import { By } from '../platform/request-actor.js';
import { ErasureCommands } from './erasure.commands.js';

const id = z.uuid();
const erasure = z
  .strictObject({ email: z.string().trim().max(254).toLowerCase().describe('The account’s address, once more') })
  .meta({ id: 'Erasure' });

@ApiTags('people')
@Controller('api/v1')
export class ErasureController {
  constructor(private readonly commands: ErasureCommands) {}

  @Post('me/erasure')
  @Allow('signed-in')
  @AnswerNothing('Erased; every session has ended')
  own(@By() actor: Actor, @Body({ schema: erasure }) { email }: z.output<typeof erasure>) {
    return this.commands.erase(actor, actor.personId!, email);
  }

  @Post('people/:id/erasure')
  @Allow('lab-manager')
  @AnswerNothing('Erased; only somebody who belongs nowhere any more')
  erase(
    @By() actor: Actor,
    @Param('id', { schema: id }) personId: string,
    @Body({ schema: erasure }) { email }: z.output<typeof erasure>,
  ) {
    return this.commands.erase(actor, personId, email);
  }
}
