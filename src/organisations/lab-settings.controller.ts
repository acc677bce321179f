import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { type Actor, labRoles } from '../kernel/actor.js';
import { Allow } from '../platform/allow.decorator.js';
import { Answer } from '../platform/answer.decorator.js';
import { By, SeenVersion } from '../platform/request-actor.js';
import { labSettingsChange, LabSettingsCommands, labSettingsView } from './lab-settings.commands.js';

@ApiTags('organisations')
@Controller('api/v1/lab-settings')
export class LabSettingsController {
  constructor(private readonly commands: LabSettingsCommands) {}

  @Get()
  @Allow(...labRoles)
  @Answer(200, labSettingsView, 'How the lab works')
  settings(@By() actor: Actor) {
    return this.commands.settings(actor);
  }

  @Put()
  @Allow('lab-manager')
  @Answer(200, labSettingsView, 'Changed; holds for what is decided from now on')
  change(
    @By() actor: Actor,
    @SeenVersion() seenVersion: number,
    @Body({ schema: labSettingsChange }) wanted: z.output<typeof labSettingsChange>,
  ) {
    return this.commands.change(actor, seenVersion, wanted);
  }
}
