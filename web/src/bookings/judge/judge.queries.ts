import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Shape } from '../../platform/api';

export type DecisionBasis = Shape<'DecisionBasis'>;
export type Hindrance = Shape<'Hindrance'>;
export type AskedTime = Shape<'AskedTime'>;

/** Everything that the decision is made on. */
export const decisionBasisQuery = (id: string) =>
  queryOptions({
    queryKey: ['test-requests', id, 'decision-basis'],
    queryFn: () => answerOf(api.GET('/api/v1/test-requests/{id}/decision-basis', { params: { path: { id } } })),
  });

/** When the testbed is open on the day that is asked for, and what closes it. */
export const askedDayQuery = (asked: AskedTime | null | undefined) =>
  queryOptions({
    queryKey: ['calendar', 'day', asked?.testbed.id, asked?.dayFrom],
    enabled: !!asked,
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/testbeds/{id}/calendar', {
          params: { path: { id: asked!.testbed.id }, query: { from: asked!.dayFrom, until: asked!.dayUntil } },
        }),
      ),
  });
