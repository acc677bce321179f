import { LinkButton } from '../../look/button';
import { Page } from '../../look/page';
import { useWords } from '../../platform/language';
import { ownDataWords } from './own-data.texts';

/** What somebody sees who has just erased their account, and what is left. */
export function AccountErasedPage() {
  const w = useWords(ownDataWords);
  return (
    <Page title={w.erased} lead={w.erasedWhat}>
      <p className="actions section">
        <LinkButton to="/" weight="secondary">
          {w.toFront}
        </LinkButton>
      </p>
    </Page>
  );
}
