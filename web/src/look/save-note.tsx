import { CheckmarkIcon, ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import type { SaveState } from '../platform/autosaver';
import { inBothLanguages, useWords } from '../platform/language';
import { useTimeWords } from '../platform/when';
import { Button } from './button';
import './saving.css';

const words = inBothLanguages({
  nb: {
    saved: 'Alt er lagret',
    savedAt: (time: string) => `Lagret kl. ${time}`,
    saving: 'Lagrer …',
    incomplete: 'Noe mangler før dette kan lagres',
    refused: 'Ikke lagret',
    unreachable: 'Ikke lagret ennå. Vi prøver igjen',
    clash: 'Velg hvilken versjon som skal gjelde',
    now: 'Lagre nå',
  },
  en: {
    saved: 'Everything is saved',
    savedAt: (time: string) => `Saved at ${time}`,
    saving: 'Saving …',
    incomplete: 'Something is missing before this can be saved',
    refused: 'Not saved',
    unreachable: 'Not saved yet. We are trying again',
    clash: 'Choose which version is to hold',
    now: 'Save now',
  },
});

const troubled: readonly SaveState[] = ['refused', 'unreachable', 'clash', 'incomplete'];

/** Whether what is written is kept. There is no button to save: this is what stands in its place. */
export function SaveNote(props: { state: SaveState; savedAt: Date | null; onSaveNow?: () => void }) {
  const w = useWords(words);
  const times = useTimeWords();
  const { state, savedAt } = props;
  const isTrouble = troubled.includes(state);
  const saved = savedAt ? w.savedAt(times.time(savedAt)) : w.saved;
  const said = state === 'saved' ? saved : w[state === 'waiting' ? 'saving' : state];
  const Icon = isTrouble ? ExclamationmarkTriangleIcon : CheckmarkIcon;
  const canRetry = state === 'refused' || state === 'unreachable';
  return (
    <p className={isTrouble ? 'save-note trouble' : 'save-note'}>
      <span role="status">
        {state !== 'saving' && state !== 'waiting' && <Icon className="icon" aria-hidden />} {said}
      </span>
      {canRetry && props.onSaveNow && (
        <Button weight="tertiary" small onClick={props.onSaveNow}>
          {w.now}
        </Button>
      )}
    </p>
  );
}
