import { Controller, type MessageEvent, Sse } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Observable } from 'rxjs';
import type { Actor } from '../kernel/actor.js';
import { Allow } from '../platform/allow.decorator.js';
import { By } from '../platform/request-actor.js';
import { LiveChanges } from './live-changes.js';

@ApiTags('audit')
@Controller('api/v1/changes')
export class LiveChangesController {
  constructor(private readonly live: LiveChanges) {}

  @Sse()
  @Allow('signed-in')
  @ApiOkResponse({
    description: 'Server-sent events: `change` says what changed of what the reader may see, `beat` that we are there',
    content: { 'text/event-stream': { schema: { type: 'string' } } },
  })
  changes(@By() actor: Actor): Observable<MessageEvent> {
    return this.live.streamFor(actor);
  }
}
