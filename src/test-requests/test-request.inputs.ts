import { z } from 'zod';
import { freeText } from '../platform/free-text.js';
import { words } from '../platform/validation-words.js';

const testbedsMax = 20;

const fields = {
  productName: freeText(200).min(1),
  productVersion: freeText(80),
  purpose: freeText(10_000).describe('What the test is to find out'),
  wishedTestbedIds: z.array(z.uuid()).max(testbedsMax),
  wishedFrom: z.iso.date().nullable(),
  wishedUntil: z.iso.date().nullable(),
};

function inOrder({
  wishedFrom,
  wishedUntil,
}: {
  wishedFrom?: string | null | undefined;
  wishedUntil?: string | null | undefined;
}) {
  return !wishedFrom || !wishedUntil || wishedFrom <= wishedUntil;
}
const startsFirst = {
  path: ['wishedUntil'],
  ...words('Perioden må slutte etter at den begynner.', 'The period must end after it begins.'),
};

export const newRequest = z
  .strictObject({
    organisationId: z.uuid().describe('Whose request it is; the lab’s staff may name any organisation'),
    productName: fields.productName,
    productVersion: fields.productVersion.default(''),
    purpose: fields.purpose.default(''),
    wishedTestbedIds: fields.wishedTestbedIds.default([]),
    wishedFrom: fields.wishedFrom.default(null),
    wishedUntil: fields.wishedUntil.default(null),
    intake: z
      .record(z.string().max(80), z.unknown())
      .default({})
      .describe('Answers to the intake, as far as they are known'),
  })
  .refine(inOrder, startsFirst)
  .meta({ id: 'NewTestRequest' });
export type NewRequest = z.output<typeof newRequest>;

export const requestChange = z
  .strictObject(fields)
  .partial()
  .refine(inOrder, startsFirst)
  .meta({ id: 'TestRequestChange' });
export type RequestChange = z.output<typeof requestChange>;

export const changesWanted = z.strictObject({ reason: freeText(4000).min(3) }).meta({ id: 'ChangesWanted' });
export const report = z.strictObject({ fileId: z.uuid() }).meta({ id: 'Report' });
