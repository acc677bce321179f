import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '../kernel/actor.js';
import { Allow } from '../platform/allow.decorator.js';
import { Answer } from '../platform/answer.decorator.js';
import { pageOf, type PageQuery, pageQuery } from '../platform/page.js';
import { By, SeenVersion } from '../platform/request-actor.js';
import { type NewSite, newSite, type SiteChange, siteChange, siteView } from './site.views.js';
import { SitesCommands } from './sites.commands.js';
import { SitesQueries } from './sites.queries.js';

const id = z.uuid();

@ApiTags('testbeds')
@Controller('api/v1/sites')
export class SitesController {
  constructor(
    private readonly commands: SitesCommands,
    private readonly queries: SitesQueries,
  ) {}

  @Get()
  @Allow('anyone')
  @Answer(200, pageOf(siteView), 'Where the lab’s testbeds are, by key')
  list(@By() actor: Actor, @Query({ schema: pageQuery }) page: PageQuery) {
    return this.queries.sites(actor, page);
  }

  @Get(':id')
  @Allow('anyone')
  @Answer(200, siteView, 'The site')
  one(@By() actor: Actor, @Param('id', { schema: id }) siteId: string) {
    return this.queries.site(actor, siteId);
  }

  @Post()
  @Allow('lab-manager')
  @Answer(201, siteView, 'Registered')
  create(@By() actor: Actor, @Body({ schema: newSite }) wanted: NewSite) {
    return this.commands.create(actor, wanted);
  }

  @Put(':id')
  @Allow('lab-manager')
  @Answer(200, siteView, 'Changed')
  change(
    @By() actor: Actor,
    @Param('id', { schema: id }) siteId: string,
    @SeenVersion() seenVersion: number,
    @Body({ schema: siteChange }) wanted: SiteChange,
  ) {
    return this.commands.change(actor, siteId, seenVersion, wanted);
  }
}
