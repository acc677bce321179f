import { Body, Controller, Get, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { contentDisposition } from '../files/file-name.js';
import { refuseIfAny } from '../kernel/refusal.js';
import { Allow } from '../platform/allow.decorator.js';
import { Answer } from '../platform/answer.decorator.js';
import { Clock } from '../platform/clock.js';
import { Turns } from '../platform/turns.js';
import { writeApplicability } from './applicability-document.js';
import { documentWords } from './applicability-document.texts.js';
import { documentWish, type DocumentWish, type GivenAnswers, givenIntake } from './applicability.inputs.js';
import { viewApplicability, viewQuestion } from './checklist.queries.js';
import { applicabilityView, intakeFormView } from './checklist.views.js';
import { intakeRefusals } from './intake.refusals.js';
import { completeIntake, type GivenIntake } from './intake.rules.js';
import { PublishedCatalogue } from './published-catalogue.js';
import { strictestAnswer } from './strictest-answer.rules.js';

/** Each takes some tenths of a second of the processor, and anybody may ask. */
const documentsWaitingMax = 20;

/** Which rules apply to a product? Open to everybody; nothing is stored. */
@ApiTags('rules')
@Controller('api/v1')
export class ApplicabilityController {
  private readonly documents = new Turns(documentsWaitingMax);

  constructor(
    private readonly catalogue: PublishedCatalogue,
    private readonly clock: Clock,
  ) {}

  @Get('intake')
  @Allow('anyone')
  @Answer(200, intakeFormView, 'Every question of the intake, in the order in which they are asked')
  form() {
    const catalogue = this.catalogue.current();
    const { version, intakeGroups, intakeAttributes } = catalogue;
    return {
      catalogueVersion: version,
      groups: intakeGroups,
      questions: intakeAttributes.map((attribute) => ({
        ...viewQuestion(attribute, undefined),
        strictest: strictestAnswer(catalogue, attribute.key) ?? null,
      })),
    };
  }

  @Post('applicability')
  @Allow('anyone')
  @Answer(
    200,
    applicabilityView,
    'The checklists and items that apply, each with its reason, and what is still to be asked',
  )
  applicability(@Body({ schema: givenIntake }) { intake }: GivenAnswers) {
    return this.whatApplies(intake);
  }

  @Get('applicability/pdf')
  @Allow('anyone')
  @ApiResponse({
    status: 200,
    description: 'The same as a file to take away: tagged PDF (PDF/UA), in one language',
    content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } },
  })
  async document(
    @Query({ schema: documentWish }) { intake, language }: DocumentWish,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const applicability = this.whatApplies(intake);
    const now = new Date(Date.now() + this.clock.offsetMs);
    const bytes = await this.documents.take(() => writeApplicability(applicability, language, now));
    void reply.headers({
      'content-type': 'application/pdf',
      'content-length': bytes.length,
      'content-disposition': contentDisposition(documentWords[language].fileName),
      'content-language': language,
    });
    return new StreamableFile(bytes);
  }

  private whatApplies(intake: GivenIntake) {
    const catalogue = this.catalogue.current();
    const { faults } = completeIntake(catalogue.intakeAttributes, intake, 'draft');
    refuseIfAny(intakeRefusals(faults, catalogue.intakeAttributes));
    return viewApplicability(catalogue, intake);
  }
}
