import { Outlet, ScrollRestoration, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useSyncExternalStore } from 'react';
import { inBothLanguages, useLanguage, useWords } from '../platform/language';
import { isLab, useMe } from '../platform/session';
import { followChanges } from '../platform/live';
import { sessionLost } from '../platform/session-lost';
import { Footer } from './footer';
import { TopBar } from './top-bar';

const LabRail = lazy(async () => ({ default: (await import('./lab-rail')).LabRail }));
const SessionLost = lazy(async () => ({ default: (await import('./session-lost')).SessionLost }));

const words = inBothLanguages({
  nb: { skip: 'Hopp til innholdet' },
  en: { skip: 'Skip to the content' },
});

/** A dark bar on top for visitors and companies, a dark rail at the left for the lab: one sees which side one is on. */
export function Frame() {
  const me = useMe();
  const w = useWords(words);
  const { language, choose } = useLanguage();
  const lost = useSyncExternalStore(sessionLost.subscribe, sessionLost.isLost);
  const hash = useRouterState({ select: (state) => state.location.hash });
  useEffect(() => {
    if (me && me.language !== language) choose(me.language);
    // Only when the person changes: who is signed in may read one page in the other language.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [me?.id, me?.language]);
  useEffect(() => (me ? followChanges() : undefined), [me?.id]);
  useEffect(() => {
    if (hash) document.getElementById(hash)?.scrollIntoView();
  }, [hash]);
  const skip = (
    <a className="skip" href="#content">
      {w.skip}
    </a>
  );
  return (
    <>
      <ScrollRestoration />
      {me && isLab(me) ? (
        <div className="lab">
          {skip}
          <Suspense fallback={<div className="rail" />}>
            <LabRail me={me} />
          </Suspense>
          <Outlet />
        </div>
      ) : (
        <>
          {skip}
          <TopBar me={me ?? null} />
          <Outlet />
          <Footer />
        </>
      )}
      <Suspense>{lost && <SessionLost />}</Suspense>
    </>
  );
}
