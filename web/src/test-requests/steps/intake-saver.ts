import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { IntakeAnswer } from '../../checklists/intake-address';
import { answerOf, api } from '../../platform/api';
import type { Autosaver, Kept, Saving } from '../../platform/autosaver';
import { useAutosaver } from '../../platform/use-autosaver';
import { type Checklist, checklistQuery } from '../test-requests.queries';

/** Question key → answer; null takes an answer back. */
export type Intake = Record<string, IntakeAnswer | null>;

const keptIntake = ({ version, intake }: Checklist): Kept<Intake> => ({ version, fields: intake as Intake });

/** A checklist as the program answered it after a change; what other screens know of the request is then out of date. */
export function showChecklist(client: QueryClient, id: string, checklist: Checklist): void {
  void client.invalidateQueries({ queryKey: ['test-requests'], refetchType: 'none' });
  client.setQueryData(checklistQuery(id).queryKey, checklist);
}

/** The intake of a request as it is being answered; each change derives the checklists anew and leaves answers alone. */
export function useIntakeSaver(id: string, checklist: Checklist): [Autosaver<Intake>, Saving<Intake>] {
  const client = useQueryClient();
  const kept = useMemo(() => keptIntake(checklist), [checklist]);
  return useAutosaver<Intake>(
    {
      keptAs: `intake ${id}`,
      save: async (mine, _changed, version) => {
        const intake = Object.fromEntries(Object.entries(mine).filter(([, answer]) => answer !== null));
        const answer = await answerOf(
          api.PUT('/api/v1/test-requests/{id}/checklist/intake', {
            params: { path: { id }, header: { 'If-Match': `"${version()}"` } },
            body: { intake },
          }),
        );
        showChecklist(client, id, answer);
        return keptIntake(answer);
      },
      reread: async () => keptIntake(await client.fetchQuery({ ...checklistQuery(id), staleTime: 0 })),
    },
    kept,
  );
}
