import { z } from 'zod';
import { slotCheckView } from '../testbeds/free-slot.views.js';
import { possibleLeaders } from './decision-basis.views.js';

export const moveBasisView = z
  .object({
    reasons: slotCheckView.shape.reasons.describe('What is against the time; that the booking itself has it is not'),
    leaders: possibleLeaders,
  })
  .meta({ id: 'MoveBasis', description: 'What follows if the booking is moved to the time' });
export type MoveBasisView = z.input<typeof moveBasisView>;
