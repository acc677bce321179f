import type { ReactNode } from 'react';
import { inBothLanguages, useWords } from '../platform/language';
import { useTimeWords } from '../platform/when';
import { Button } from './button';
import './both-versions.css';

const words = inBothLanguages({
  nb: {
    title: (who: string, when: string) => `${who} endret dette${when && ` ${when}`}. Her er begge.`,
    somebody: 'Noen andre',
    yours: 'Det du skrev',
    theirs: 'Det som er lagret',
    keepYours: 'Bruk mitt',
    takeTheirs: 'Bruk det som er lagret',
    empty: '(tomt)',
  },
  en: {
    title: (who: string, when: string) => `${who} changed this${when && ` ${when}`}. Here are both.`,
    somebody: 'Someone else',
    yours: 'What you wrote',
    theirs: 'What is saved',
    keepYours: 'Use mine',
    takeTheirs: 'Use what is saved',
    empty: '(empty)',
  },
});

/** Two people wrote in the same field: both texts side by side, and a choice between them. */
export function BothVersions(props: {
  field: ReactNode;
  mine: ReactNode;
  theirs: ReactNode;
  by?: string | null;
  at?: string | null;
  onChoose: (whose: 'mine' | 'theirs') => void;
}) {
  const w = useWords(words);
  const times = useTimeWords();
  return (
    <div className="remark both-versions" role="alert">
      <p>
        <b>{w.title(props.by ?? w.somebody, props.at ? times.moment(props.at) : '')}</b> {props.field}
      </p>
      <div>
        <div>
          <p className="term">{w.yours}</p>
          <blockquote>{props.mine || w.empty}</blockquote>
          <Button weight="secondary" small onClick={() => props.onChoose('mine')}>
            {w.keepYours}
          </Button>
        </div>
        <div>
          <p className="term">{w.theirs}</p>
          <blockquote>{props.theirs || w.empty}</blockquote>
          <Button weight="secondary" small onClick={() => props.onChoose('theirs')}>
            {w.takeTheirs}
          </Button>
        </div>
      </div>
    </div>
  );
}
