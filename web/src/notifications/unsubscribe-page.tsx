import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Button, LinkButton } from '../look/button';
import { Page } from '../look/page';
import { Refusals } from '../look/refusals';
import { answerOf, api } from '../platform/api';
import { useWords } from '../platform/language';
import { isMissing } from '../platform/queries';
import { emailKindWords } from './email-kinds.texts';
import { unsubscribeWords } from './unsubscribe.texts';

/** Where the link in the header of a reminder or a digest leads: asks first, then says what was switched off, and how to get it back. */
export function UnsubscribePage() {
  const w = useWords(unsubscribeWords);
  const names = useWords(emailKindWords);
  const { token } = useParams({ from: '/unsubscribe/$token' });
  const client = useQueryClient();
  const queryKey = ['unsubscription', token];
  const params = { path: { token } };
  const link = useQuery({ queryKey, queryFn: () => answerOf(api.GET('/api/v1/unsubscriptions/{token}', { params })) });
  const stop = useMutation({
    mutationFn: () => api.POST('/unsubscribe/{token}', { params }),
    onSuccess: () => client.invalidateQueries({ queryKey }),
  });
  if (link.isError)
    return (
      <Page title={w.failed}>
        {isMissing(link.error) ? <p className="remark measure">{w.unknown}</p> : <Refusals error={link.error} />}
        <ToProfile />
      </Page>
    );
  if (!link.data)
    return (
      <Page title={w.askTab}>
        <p role="status">{w.busy}</p>
      </Page>
    );
  const name = names[link.data.kind];
  if (link.data.off)
    return (
      <Page key="done" title={w.done(name)} tabTitle={w.askTab} lead={w.doneWhat}>
        <p className="measure">{w.again}</p>
        <ToProfile />
      </Page>
    );
  return (
    <Page key="ask" title={w.ask(name)} tabTitle={w.askTab} lead={w.what}>
      <Refusals error={stop.error} />
      <p className="actions section">
        <Button busy={stop.isPending} onClick={() => stop.mutate()}>
          {w.switchOff}
        </Button>
      </p>
    </Page>
  );
}

function ToProfile() {
  const w = useWords(unsubscribeWords);
  return (
    <p className="actions section">
      <LinkButton to="/profile" hash="notices" weight="secondary">
        {w.toProfile}
      </LinkButton>
    </p>
  );
}
