import { LinkButton } from '../look/button';
import { Page } from '../look/page';
import { inBothLanguages, useWords } from '../platform/language';

const words = inBothLanguages({
  nb: {
    title: 'Denne siden finnes ikke',
    what: 'Adressen kan være feil, eller siden er flyttet.',
    home: 'Gå til forsiden',
  },
  en: {
    title: 'This page doesn’t exist',
    what: 'The address may be wrong, or the page has moved.',
    home: 'Go to the front page',
  },
});

export function NotFoundPage() {
  const w = useWords(words);
  return (
    <Page title={w.title} lead={w.what}>
      <p className="actions">
        <LinkButton to="/">{w.home}</LinkButton>
      </p>
    </Page>
  );
}
