import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { type Upload, Uploads } from '../../files/uploads';
import { answerOf, api, type Shape } from '../../platform/api';
import { InTurn } from '../../platform/in-turn';
import { showChecklist } from '../steps/intake-saver';
import { ItemSavers, withWritten } from './item-savers';
import { type Checklist, type ChecklistTemplate, requestFilesQuery } from '../test-requests.queries';

/** All that goes on while a checklist is being answered. */
export interface ChecklistWork {
  readonly savers: ItemSavers;
  readonly savings: ReturnType<ItemSavers['snapshot']>;
  readonly templates: readonly ChecklistTemplate[];
  readonly uploads: Uploads;
  readonly underWay: readonly Upload[];
  /** The document answers this item too, or no longer does. */
  readonly attach: (itemKey: string, fileId: string) => Promise<void>;
  readonly detach: (itemKey: string, fileId: string) => Promise<void>;
}

export function useChecklistWork(id: string, checklist: Checklist, files: Shape<'RequestFiles'>): ChecklistWork {
  const client = useQueryClient();
  const [work] = useState(() => {
    const turns = new InTurn();
    const evidence = (method: 'PUT' | 'DELETE', item: string, file: string) =>
      turns.run(async () => {
        const path = '/api/v1/test-requests/{id}/checklist/items/{item}/evidence/{file}';
        const asked = { params: { path: { id, item, file } } };
        showChecklist(client, id, await answerOf(method === 'PUT' ? api.PUT(path, asked) : api.DELETE(path, asked)));
        void client.invalidateQueries({ queryKey: requestFilesQuery(id).queryKey });
      });
    const attach = (item: string, file: string) => evidence('PUT', item, file);
    const uploads = new Uploads({
      address: `/api/v1/test-requests/${id}/files`,
      bytesMax: files.limits.uploadBytes,
      onStored: (stored, item) => attach(item, stored.id),
    });
    return {
      savers: new ItemSavers(id, client, turns, checklist),
      uploads,
      attach,
      detach: (item: string, file: string) => evidence('DELETE', item, file),
    };
  });
  const savings = useSyncExternalStore(work.savers.subscribe, work.savers.snapshot);
  const underWay = useSyncExternalStore(work.uploads.subscribe, work.uploads.snapshot);
  useEffect(() => work.savers.meet(checklist), [work, checklist]);
  useEffect(() => () => work.savers.flush(), [work]);
  const templates = useMemo(() => withWritten(checklist.templates, savings), [checklist, savings]);
  return { ...work, savings, underWay, templates };
}
