import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../look/button';
import { Section } from '../look/page';
import { Fetched } from '../look/states';
import { useWords } from '../platform/language';
import { emailKindWords } from './email-kinds.texts';
import { type EmailKind, type NoticeTiming, timingsQuery } from './notifications.queries';
import { settingsWords } from './settings.texts';
import { TimingDialog } from './timing-dialog';
import { useTimingSentence } from './timing-words';

const fixed = ['never', 'own-hour'] as const;

/** When each kind of e-mail goes: what the lab decides can be changed, and what can’t says why. */
export function TimingsSection() {
  const w = useWords(settingsWords);
  const kinds = useWords(emailKindWords);
  const query = useQuery(timingsQuery);
  const [asked, setAsked] = useState<EmailKind | null>(null);
  const [saved, setSaved] = useState('');
  return (
    <Section title={w.timings} id="timings">
      <p className="measure">{w.timingsLead}</p>
      <p role="status" className="said">
        {saved}
      </p>
      <Fetched query={query}>
        {({ items }) => (
          <>
            <ul className="rows two">
              {items
                .filter(({ waiting }) => waiting === 'lab-decides' || waiting === 'daily')
                .map((timing) => (
                  <TimingRow key={timing.kind} timing={timing} onChange={() => setAsked(timing.kind)} />
                ))}
            </ul>
            <h3 className="section">{w.fixed}</h3>
            {fixed.map((waiting) => (
              <div key={waiting} className="measure">
                <p>{w.fixedWhy[waiting]}</p>
                <ul className="plain-points">
                  {items
                    .filter((timing) => timing.waiting === waiting)
                    .map(({ kind }) => (
                      <li key={kind}>{kinds[kind]}</li>
                    ))}
                </ul>
              </div>
            ))}
            <TimingDialog
              timing={items.find(({ kind }) => kind === asked) ?? null}
              onClose={() => setAsked(null)}
              onSaved={(kind) => setSaved(w.saved(kinds[kind]))}
            />
          </>
        )}
      </Fetched>
    </Section>
  );
}

function TimingRow({ timing, onChange }: { timing: NoticeTiming; onChange: () => void }) {
  const w = useWords(settingsWords);
  const kinds = useWords(emailKindWords);
  const sentence = useTimingSentence();
  return (
    <li>
      <div className="email-matter">
        <h3>{kinds[timing.kind]}</h3>
        <p>{sentence(timing)}</p>
      </div>
      <p className="margin">
        <Button weight="tertiary" small onClick={onChange}>
          {w.change}
          <span className="visually-hidden">{w.of(kinds[timing.kind])}</span>
        </Button>
      </p>
    </li>
  );
}
