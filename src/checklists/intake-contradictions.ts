import { type Facts, holds } from './condition.js';
import type { Contradiction } from './contradiction.js';
import { deviceContradictions } from './device-contradictions.js';
import { peopleContradictions } from './people-contradictions.js';
import { technologyContradictions } from './technology-contradictions.js';

/**
 * All pairs of the questions were gone through. A row is here only when no true pair of answers is refused by it, and
 * every "yes" that would be lost because its question is not asked is here. Unlikely, but possible, and so not here:
 * a class while it is unsure whether the product is a medical device (it may be provisional); patients without health
 * data (only the staff's data may be processed); recordings without personal data (the checklists treat recordings as
 * personal data anyway); a radio without a network; regular use without CE marking (made and used inside one hospital);
 * contact with the body without participants (a dummy wears it); burdensome procedures without CE marking (the whole
 * test must be applied for then, so the question falls away).
 */
export const contradictionTable: readonly Contradiction[] = [
  ...deviceContradictions,
  ...peopleContradictions,
  ...technologyContradictions,
];

/**
 * Every contradiction among the answers. Give it what the person answered, before any default is filled in: nobody
 * contradicts themselves by a question that they were not asked.
 */
export function contradictionsIn(answers: Facts): readonly Contradiction[] {
  return contradictionTable.filter(({ when }) => holds(when, answers));
}
