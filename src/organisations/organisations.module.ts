import { Module } from '@nestjs/common';
import { LabSettingsCommands } from './lab-settings.commands.js';
import { LabSettingsController } from './lab-settings.controller.js';
import { OrganisationsCommands } from './organisations.commands.js';
import { OrganisationsController } from './organisations.controller.js';
import { OrganisationsQueries } from './organisations.queries.js';

/** Member companies, municipalities and the lab itself: who they are and how they stand. */
@Module({
  controllers: [OrganisationsController, LabSettingsController],
  providers: [OrganisationsCommands, OrganisationsQueries, LabSettingsCommands],
})
export class OrganisationsModule {}
