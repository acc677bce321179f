import { Link } from '@tanstack/react-router';
import { ProgressBar } from '../../look/progress-bar';
import { useLocalised, useWords } from '../../platform/language';
import { progressOf } from './checklist.rules';
import { checklistWords } from './checklist.texts';
import type { ChecklistTemplate } from '../test-requests.queries';

/** The topics with how far each has come; on a phone a strip that scrolls sideways. */
export function ChecklistTopics(props: {
  requestId: string;
  templates: readonly ChecklistTemplate[];
  topic: string;
  show: 'missing' | undefined;
}) {
  const w = useWords(checklistWords);
  const say = useLocalised();
  const { requestId, templates, topic, show } = props;
  const total = progressOf(templates.flatMap(({ items }) => items));
  return (
    <nav className="topics" aria-label={w.topics}>
      <ul>
        {templates.map(({ key, title, items }) => {
          const { answered, items: count, waiting } = progressOf(items);
          return (
            <li key={key}>
              <Link
                to="/requests/$id/checklist"
                params={{ id: requestId }}
                search={{ topic: key, show }}
                aria-current={key === topic ? 'page' : undefined}
                activeProps={{}}
              >
                {say(title)}
                <small>{w.topicCount(answered, count, waiting)}</small>
              </Link>
            </li>
          );
        })}
      </ul>
      <p className="small subtle">{w.total(total.answered, total.items)}</p>
      <ProgressBar label={w.progress} value={total.answered} max={total.items} />
    </nav>
  );
}
