import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { refuseIfAny } from '../kernel/refusal.js';
import { Allow } from '../platform/allow.decorator.js';
import { Answer } from '../platform/answer.decorator.js';
import { viewApplicability, viewQuestion } from './checklist.queries.js';
import { applicabilityView, intakeFormView } from './checklist.views.js';
import { intakeRefusals } from './intake.refusals.js';
import { completeIntake } from './intake.rules.js';
import { PublishedCatalogue } from './published-catalogue.js';

const given = z
  .strictObject({ intake: z.record(z.string().max(80), z.unknown()) })
  .meta({ id: 'GivenIntake', description: 'Attribute key → answer, as far as they are known' });

/** Which rules apply to a product? Open to everybody; nothing is stored. */
@ApiTags('rules')
@Controller('api/v1')
export class ApplicabilityController {
  constructor(private readonly catalogue: PublishedCatalogue) {}

  @Get('intake')
  @Allow('anyone')
  @Answer(200, intakeFormView, 'Every question of the intake, in the order in which they are asked')
  form() {
    const { version, intakeGroups, intakeAttributes } = this.catalogue.current();
    return {
      catalogueVersion: version,
      groups: intakeGroups,
      questions: intakeAttributes.map((attribute) => viewQuestion(attribute, undefined)),
    };
  }

  @Post('applicability')
  @Allow('anyone')
  @Answer(
    200,
    applicabilityView,
    'The checklists and items that apply, each with its reason, and what is still to be asked',
  )
  applicability(@Body({ schema: given }) { intake }: z.output<typeof given>) {
    const catalogue = this.catalogue.current();
    const { faults } = completeIntake(catalogue.intakeAttributes, intake, 'draft');
    refuseIfAny(intakeRefusals(faults, catalogue.intakeAttributes));
    return viewApplicability(catalogue, intake);
  }
}
