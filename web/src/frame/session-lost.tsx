import { useQueryClient } from '@tanstack/react-query';
import { Dialog } from '../look/dialog';
import { inBothLanguages, useWords } from '../platform/language';
import { sessionLost } from '../platform/session-lost';
import { PasswordForm } from '../people/password-form';

const words = inBothLanguages({
  nb: {
    title: 'Du er logget ut',
    what: 'Det du har skrevet, står på siden. Logg inn og fortsett her.',
  },
  en: {
    title: 'You are signed out',
    what: 'What you wrote is still on the page. Sign in to continue here.',
  },
});

/** When a session ends in the middle of something: one signs in over the page, and nothing typed is lost. */
export function SessionLost() {
  const w = useWords(words);
  const client = useQueryClient();
  const back = () => {
    sessionLost.found();
    void client.invalidateQueries();
  };
  return (
    <Dialog title={w.title} open onClose={sessionLost.found}>
      <p className="lead">{w.what}</p>
      <PasswordForm onSignedIn={back} />
    </Dialog>
  );
}
