import { queryOptions } from '@tanstack/react-query';
import { Refusal, Unreachable, type Problem } from '../platform/api';
import { currentLanguage } from '../platform/language';

const keptMs = 60_000;

/** A document’s bytes. A file never changes under its id, and each reading is written down: so it is fetched once. */
export const fileBytesQuery = (id: string) =>
  queryOptions({
    queryKey: ['files', id, 'bytes'],
    queryFn: ({ signal }) => readFile(id, signal),
    staleTime: Infinity,
    gcTime: keptMs,
  });

async function readFile(id: string, signal: AbortSignal): Promise<ArrayBuffer> {
  const answer = await fetch(`/api/v1/files/${id}`, {
    signal,
    headers: { 'accept-language': currentLanguage() },
  }).catch((error: unknown) => {
    if (error instanceof TypeError) throw new Unreachable(error.message);
    throw error;
  });
  if (answer.ok) return answer.arrayBuffer();
  const isProblem = answer.headers.get('content-type')?.startsWith('application/problem+json');
  throw isProblem ? new Refusal((await answer.json()) as Problem) : new Unreachable(String(answer.status));
}
