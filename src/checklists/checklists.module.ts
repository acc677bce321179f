import { Module } from '@nestjs/common';
import { ApplicabilityController } from './applicability.controller.js';
import { PublishedCatalogue } from './published-catalogue.js';

@Module({ controllers: [ApplicabilityController], providers: [PublishedCatalogue], exports: [PublishedCatalogue] })
export class ChecklistsModule {}
