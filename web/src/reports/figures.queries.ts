import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Shape } from '../platform/api';

export type Figures = Shape<'Figures'>;

/** `until` is the day after the last. */
export interface Period {
  readonly from: string;
  readonly until: string;
}

export const figuresQuery = (period: Period) =>
  queryOptions({
    queryKey: ['figures', period.from, period.until],
    queryFn: () => answerOf(api.GET('/api/v1/figures', { params: { query: { ...period } } })),
    placeholderData: keepPreviousData,
  });
