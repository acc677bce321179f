import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { record } from '../audit/audit.store.js';
import type { Actor } from '../kernel/actor.js';
import { mustBeCurrent } from '../platform/etag.interceptor.js';
import { Transactions } from '../platform/transactions.js';
import { words } from '../platform/validation-words.js';
import { LabSettingEntity } from './lab-setting.entity.js';
import { loadLabSettings } from './lab-settings.store.js';
import { OrganisationEntity } from './organisation.entity.js';

declare module '../audit/audit.store.js' {
  interface EventTypes {
    'lab-settings': 'lab-settings.changed';
  }
}

const zones = new Set(Intl.supportedValuesOf('timeZone'));

export const labSettingsChange = z.strictObject({
  fourEyes: z.boolean().describe('Whoever judged a request’s items may not approve it too'),
  zone: z
    .string()
    .refine(
      (zone) => zones.has(zone),
      words('Skriv en tidssone som Europe/Oslo.', 'Write a time zone as Europe/Oslo.'),
    ),
  holdsPerOrganisationMax: z.int().min(1).max(100),
  decisionWorkingDaysMax: z.int().min(1).max(60),
  decisionWarningHours: z.int().min(1).max(720),
});
export const labSettingsView = z.object({ ...labSettingsChange.shape, version: z.int() }).meta({ id: 'LabSettings' });
type LabSettingsView = z.input<typeof labSettingsView>;

@Injectable()
export class LabSettingsCommands {
  constructor(private readonly transactions: Transactions) {}

  settings(actor: Actor): Promise<LabSettingsView> {
    return this.transactions.read(actor, loadLabSettings);
  }

  change(actor: Actor, seenVersion: number, wanted: z.output<typeof labSettingsChange>): Promise<LabSettingsView> {
    return this.transactions.run(actor, async (tx) => {
      const settings = await tx.manager.findOneOrFail(LabSettingEntity, {
        where: { id: true },
        lock: { mode: 'pessimistic_write' },
      });
      mustBeCurrent(seenVersion, settings.version);
      await tx.manager.save(Object.assign(settings, wanted, { version: seenVersion + 1 }));
      const lab = await tx.manager.findOneByOrFail(OrganisationEntity, { kind: 'lab' });
      await record(tx, {
        type: 'lab-settings.changed',
        subjectType: 'organisation',
        subjectId: lab.id,
        organisationId: null,
        data: wanted,
      });
      return settings;
    });
  }
}
