import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { Refusal, Unreachable } from './api';
import { sessionLost } from './session-lost';

const triesMax = 2;
const freshMs = 15_000;

/** A wrong password at the door is no lost session: only who was somebody can be nobody any more. */
const noticeLostSession = (error: unknown) => {
  if (isNotSignedIn(error) && queryClient.getQueryData(['me'])) sessionLost.happened();
};

/** What the program refused it will refuse again; only silence is worth another try. */
export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeLostSession }),
  mutationCache: new MutationCache({ onError: noticeLostSession }),
  defaultOptions: {
    queries: {
      staleTime: freshMs,
      retry: (failures, error) => error instanceof Unreachable && failures < triesMax,
      throwOnError: false,
    },
    mutations: { retry: false },
  },
});

export const isNotSignedIn = (error: unknown): boolean => error instanceof Refusal && error.status === 401;
export const isMissing = (error: unknown): boolean => error instanceof Refusal && error.status === 404;
