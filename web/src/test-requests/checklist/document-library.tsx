import { FileTextIcon } from '@navikt/aksel-icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FileLink } from '../../files/file-link';
import { Button } from '../../look/button';
import { Refusals } from '../../look/refusals';
import { api } from '../../platform/api';
import { useWords } from '../../platform/language';
import { itemEvidenceWords } from './item-evidence.texts';
import { type ChecklistItem, type RequestFile, requestFilesQuery } from '../test-requests.queries';

/** One document answers many items: what was uploaded to the request and is not attached here yet. */
export function DocumentLibrary(props: {
  requestId: string;
  item: ChecklistItem;
  files: readonly RequestFile[];
  onUse: (file: RequestFile) => void;
}) {
  const w = useWords(itemEvidenceWords);
  const { requestId, item, files, onUse } = props;
  const client = useQueryClient();
  const remove = useMutation({
    mutationFn: (file: string) =>
      api.DELETE('/api/v1/test-requests/{id}/files/{file}', { params: { path: { id: requestId, file } } }),
    onSettled: () => client.invalidateQueries({ queryKey: requestFilesQuery(requestId).queryKey }),
  });
  const others = files.filter(({ id }) => !item.files.some(({ fileId }) => fileId === id));
  return (
    <div className="library">
      <h4>{w.others}</h4>
      <Refusals error={remove.error} />
      {others.length === 0 && <p className="subtle">{w.noOthers}</p>}
      <ul>
        {others.map((file) => (
          <li className="file" key={file.id}>
            <FileTextIcon className="icon" aria-hidden />
            <FileLink id={file.id} name={file.name} sizeBytes={file.sizeBytes}>
              {file.items.length > 0 ? w.answersToo(file.items.length) : w.unused}
            </FileLink>
            <span className="actions">
              <Button weight="secondary" small onClick={() => onUse(file)}>
                {w.useIt}
                <span className="visually-hidden"> {file.name}</span>
              </Button>
              {file.items.length === 0 && (
                <Button weight="tertiary" small busy={remove.isPending} onClick={() => remove.mutate(file.id)}>
                  {w.deleteIt}
                  <span className="visually-hidden"> {file.name}</span>
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
