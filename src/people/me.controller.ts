import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Actor, roles } from '../kernel/actor.js';
import { languages } from '../kernel/language.js';
import { organisationKinds } from '../organisations/organisation-kind.js';
import { Allow } from '../platform/allow.decorator.js';
import { Answer, instant } from '../platform/answer.decorator.js';
import { By, SeenVersion } from '../platform/request-actor.js';
import { Me } from './me.js';

const meView = z
  .object({
    id: z.uuid(),
    name: z.string(),
    email: z.string(),
    language: z.enum(languages),
    version: z.int(),
    memberships: z.array(
      z.object({
        id: z.uuid(),
        organisationId: z.uuid(),
        organisationName: z.string(),
        organisationKind: z.enum(organisationKinds),
        standing: z.enum(['active', 'suspended']),
        role: z.enum(roles),
        since: instant,
      }),
    ),
  })
  .meta({ id: 'Me' });

const meChange = z.strictObject({
  name: z.string().trim().min(1).max(200).optional(),
  language: z.enum(languages).optional().describe('Of e-mails, and of answers to requests without Accept-Language'),
});

@ApiTags('people')
@Controller('api/v1/me')
export class MeController {
  constructor(private readonly me: Me) {}

  @Get()
  @Allow('signed-in')
  @Answer(200, meView, 'Who is signed in, and what they are where')
  read(@By() actor: Actor) {
    return this.me.read(actor);
  }

  @Patch()
  @Allow('signed-in')
  @Answer(200, meView, 'Changed')
  change(
    @By() actor: Actor,
    @SeenVersion() seenVersion: number,
    @Body({ schema: meChange }) change: z.output<typeof meChange>,
  ) {
    return this.me.change(actor, seenVersion, change);
  }
}
