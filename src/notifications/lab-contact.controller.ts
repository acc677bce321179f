import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Allow } from '../platform/allow.decorator.js';
import { Answer } from '../platform/answer.decorator.js';
import { Letterhead } from './letterhead.js';

const labContactView = z
  .object({ name: z.string(), email: z.string().describe('The address that the lab’s e-mails come from') })
  .meta({ id: 'LabContact' });

/** How anybody reaches the lab: the law asks for it where a site says for whom it works. */
@ApiTags('lab')
@Controller('api/v1/lab-contact')
export class LabContactController {
  constructor(private readonly letterhead: Letterhead) {}

  @Get()
  @Allow('anyone')
  @Answer(200, labContactView, 'Where to write')
  contact() {
    const { name, address } = this.letterhead.from;
    return { name, email: address };
  }
}
