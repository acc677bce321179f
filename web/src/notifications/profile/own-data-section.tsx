import { useState } from 'react';
import { Button } from '../../look/button';
import { Section } from '../../look/page';
import { useWords } from '../../platform/language';
import { ErasureDialog } from './erasure-dialog';
import { ownDataWords } from './own-data.texts';

/** What is kept about oneself: to take away, and to have erased (GDPR articles 15, 17 and 20). */
export function OwnDataSection() {
  const w = useWords(ownDataWords);
  const [asked, setAsked] = useState(false);
  return (
    <Section title={w.title} id="own-data">
      <p className="measure">{w.exportWhat}</p>
      <p className="actions section">
        <a className="button secondary" href="/api/v1/me/export" download>
          {w.export}
        </a>
      </p>
      <h3 className="section">{w.eraseHeading}</h3>
      <p className="measure">{w.eraseLead}</p>
      <p className="actions section">
        <Button weight="danger" onClick={() => setAsked(true)}>
          {w.erase}
        </Button>
      </p>
      <ErasureDialog open={asked} onClose={() => setAsked(false)} />
    </Section>
  );
}
