import { type ReactNode, useState } from 'react';
import { Button } from '../../look/button';
import { Section } from '../../look/page';
import { type Edit, hasDraft } from './manage-edit';
import { ChangeSaid } from './manage-hits';
import type { TriedChange } from './manage-tried-change';

interface Opened {
  readonly isEditing: boolean;
  readonly isSaved: boolean;
  begin(): void;
  /** What was typed is forgotten. */
  leave(): void;
  /** It is the program’s now. */
  save(): void;
}

/** Whether a part of a testbed is being read or changed; a draft that outlived a reload is gone on with. */
export function useOpened<T>(keptAs: string, mayEdit: boolean, edit: Edit<T>): Opened {
  const [isEditing, setEditing] = useState(() => mayEdit && hasDraft(keptAs));
  const [isSaved, setSaved] = useState(false);
  const end = (saved: boolean) => {
    edit.forget();
    setEditing(false);
    setSaved(saved);
  };
  return {
    isEditing,
    isSaved,
    begin: () => {
      setSaved(false);
      setEditing(true);
    },
    leave: () => end(false),
    save: () => end(true),
  };
}

/** A part of a testbed: as it is, or the form to change it. */
export function ManagedPart<Body>(props: {
  id: string;
  words: { readonly title: string; readonly edit: string; readonly saved: string };
  opened: Opened;
  change: TriedChange<Body>;
  mayEdit: boolean;
  form: ReactNode;
  children: ReactNode;
  onBegin?: () => void;
}) {
  const { opened, words, onBegin = opened.begin } = props;
  return (
    <Section id={props.id} title={words.title}>
      <ChangeSaid change={props.change} />
      {opened.isEditing ? (
        props.form
      ) : (
        <>
          {props.children}
          {props.mayEdit && (
            <p className="actions section-actions">
              <Button weight="secondary" onClick={onBegin}>
                {words.edit}
              </Button>
              <span role="status">{opened.isSaved && words.saved}</span>
            </p>
          )}
        </>
      )}
    </Section>
  );
}
