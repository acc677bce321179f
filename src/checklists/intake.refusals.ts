import type { Refusal } from '../kernel/refusal.js';
import type { IntakeAttribute } from './catalogue.schema.js';
import { refuse } from './checklist.refusals.js';
import type { IntakeFault } from './intake.rules.js';
import { intakeFaultText } from './intake.texts.js';

/** Each fault of an intake as a refusal that names its question. */
export function intakeRefusals(faults: readonly IntakeFault[], attributes: readonly IntakeAttribute[]): Refusal[] {
  return faults.map((fault) => {
    const words = { nb: intakeFaultText(fault, attributes, 'nb'), en: intakeFaultText(fault, attributes, 'en') };
    return refuse('intake.invalid', { ...fault.params, code: fault.code, words }, `intake.${fault.field}`);
  });
}
