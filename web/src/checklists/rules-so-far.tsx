import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../look/button';
import { useLanguage, useLocalised, useWords } from '../platform/language';
import type { Applicability } from './intake.queries';
import { rulesWords } from './rules.texts';

/** In the margin: what applies so far and why; what came by the answer to the question that one stands at is marked. */
export function RulesSoFar(props: { rules: Applicability; intake: string | undefined; onStartOver: () => void }) {
  const { templates } = props.rules;
  const w = useWords(rulesWords);
  const say = useLocalised();
  const { language } = useLanguage();
  const [before] = useState(() => new Set(templates.map(({ key }) => key)));
  const fresh = templates.filter(({ key }) => !before.has(key));
  const titles = new Intl.ListFormat(language, { type: 'conjunction' }).format(fresh.map(({ title }) => say(title)));
  return (
    <aside className="margin so-far" aria-labelledby="so-far">
      <h2 id="so-far">{w.soFar(templates.length)}</h2>
      <p className="visually-hidden" role="status">
        {fresh.length > 0 && w.freshSaid(titles)}
      </p>
      <ul>
        {templates.map((template) => {
          const isFresh = fresh.includes(template);
          return (
            <li key={template.key} className={isFresh ? 'fresh' : ''}>
              <span className="term">
                {isFresh && w.fresh}
                {say(template.title)}
              </span>
              <small>{say(template.reason.text)}.</small>
            </li>
          );
        })}
      </ul>
      {props.intake && (
        <p className="actions">
          <Link to="/rules/result" search={{ intake: props.intake }} hash="answers">
            {w.seeAnswers}
          </Link>
          <Button weight="tertiary" small onClick={props.onStartOver}>
            {w.startOver}
          </Button>
        </p>
      )}
    </aside>
  );
}
