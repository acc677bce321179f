import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { LinkButton } from '../../look/button';
import { Page } from '../../look/page';
import { SaveNote } from '../../look/save-note';
import { Empty } from '../../look/states';
import type { Shape } from '../../platform/api';
import { useLocalised, useWords } from '../../platform/language';
import { useSignedIn } from '../../platform/session';
import { ChangesWanted } from '../changes-wanted';
import { ChecklistItems } from './checklist-items';
import './checklist.css';
import { nextWaiting, waitsForAnswer } from './checklist.rules';
import { checklistWords } from './checklist.texts';
import { ChecklistTools } from './checklist-tools';
import { ChecklistTopics } from './checklist-topics';
import { useChecklistWork } from './checklist-work';
import { LockedNote } from '../locked-note';
import { useOpenPlace } from './open-place';
import { RequestCrumb } from '../request-crumb';
import { mayEdit } from '../request.rules';
import { RequestSteps } from '../request-steps';
import { requestWords } from '../request.texts';
import type { Checklist, TestRequest } from '../test-requests.queries';
import { noStrayDrops } from './stray-drops';
import { worstOf } from './worst-of';

interface DeskProps {
  readonly request: TestRequest;
  readonly checklist: Checklist;
  readonly files: Shape<'RequestFiles'>;
}

/** A topic at a time, an item at a time; the way to what is missing is always one press. */
export function ChecklistDesk({ request, checklist, files }: DeskProps) {
  const w = useWords(checklistWords);
  const say = useLocalised();
  const me = useSignedIn();
  const navigate = useNavigate({ from: '/requests/$id/checklist' });
  const search = useSearch({ from: '/signed-in/requests/$id/checklist' });
  const work = useChecklistWork(request.id, checklist, files);
  const { templates, savings } = work;
  const isLocked = !mayEdit(me, request);
  const place = useOpenPlace(templates, search);
  const template = templates.find(({ key }) => key === place.topic) ?? templates[0];
  useFocusOnArrival(template?.key, search.item);
  useEffect(noStrayDrops, []);
  if (!template) return <NoItems request={request} />;
  const onNext = () => {
    work.savers.flush();
    const next = nextWaiting(templates, place.item ?? '');
    if (next) void navigate({ search: { ...next, show: search.show }, resetScroll: false });
    else document.getElementById('end')?.focus();
  };
  const isDone = nextWaiting(templates, '') === null;
  return (
    <Page
      title={say(template.title)}
      tabTitle={`${say(template.title)} – ${request.productName}`}
      crumb={
        <>
          <RequestCrumb request={request} /> – {w.version(checklist.catalogueVersion)}
        </>
      }
      beside={!isLocked && <SaveNote {...worstOf(...Object.values(savings))} onSaveNow={() => work.savers.flush()} />}
    >
      {isLocked ? <LockedNote request={request} /> : <RequestSteps request={request} at="checklist" />}
      <ChangesWanted request={request} />
      <div className="checklist">
        <ChecklistTopics requestId={request.id} templates={templates} topic={template.key} show={search.show} />
        <div>
          <ChecklistTools onNext={isDone || isLocked ? undefined : onNext} />
          {search.show === 'missing' && !template.items.some(waitsForAnswer) && <Empty>{w.nothingMissing}</Empty>}
          <ChecklistItems
            {...{ template, files, work, isLocked, onNext }}
            requestId={request.id}
            open={place.item}
            show={search.show}
          />
          {!isLocked && <TheEnd request={request} isDone={isDone} />}
        </div>
      </div>
    </Page>
  );
}

/** Who goes to another item or topic is read its question or heading; the first look leaves the focus to the page. */
function useFocusOnArrival(topic: string | undefined, item: string | undefined): void {
  const seen = useRef(`${topic} ${item}`);
  useEffect(() => {
    if (seen.current === `${topic} ${item}`) return;
    seen.current = `${topic} ${item}`;
    document.querySelector<HTMLElement>(item ? '#question' : '#content h1')?.focus();
  }, [topic, item]);
}

function TheEnd({ request: { id, status }, isDone }: { request: TestRequest; isDone: boolean }) {
  const w = useWords(checklistWords);
  const { next, steps } = useWords(requestWords);
  const step = status === 'changes-requested' ? 'send' : 'slot';
  return (
    <div className="section" id="end" tabIndex={-1}>
      {isDone && <p className="remark good">{w.allAnswered}</p>}
      <p className="actions">
        <LinkButton to={`/requests/$id/${step}`} params={{ id }} weight={isDone ? 'primary' : 'secondary'}>
          {step === 'send' ? steps.send : next(steps.slot)}
        </LinkButton>
      </p>
    </div>
  );
}

function NoItems({ request }: { request: TestRequest }) {
  const w = useWords(checklistWords);
  const { next, steps } = useWords(requestWords);
  return (
    <Page title={steps.checklist} crumb={<RequestCrumb request={request} />}>
      <RequestSteps request={request} at="checklist" />
      <Empty>{w.noItems}</Empty>
      <p className="actions section">
        <LinkButton to="/requests/$id/intake" params={{ id: request.id }}>
          {next(steps.intake)}
        </LinkButton>
      </p>
    </Page>
  );
}
