import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../platform/api';

export const labContactQuery = queryOptions({
  queryKey: ['lab-contact'],
  queryFn: () => answerOf(api.GET('/api/v1/lab-contact')),
  staleTime: Infinity,
});
