import { useState } from 'react';
import { Button, LinkButton } from '../look/button';
import { Section } from '../look/page';
import { useLanguage, useWords } from '../platform/language';
import { useTimeWords } from '../platform/when';
import { spacedNumber } from './organisation-number.rules';
import './organisations.css';
import type { Organisation } from './organisations.queries';
import { organisationsWords } from './organisations.texts';
import { StandingTag } from './standing-tag';
import { SuspensionDialog } from './suspension-dialog';
import { suspensionWords } from './suspension.texts';

/** What the lab knows of the organisation; its manager may change it, suspend it and reinstate it. */
export function OrganisationFactsSection(props: { organisation: Organisation; mayChange: boolean }) {
  const { organisation, mayChange } = props;
  const { id, kind, number, country, standing, standingReason, createdAt } = organisation;
  const w = useWords(suspensionWords);
  const { kinds } = useWords(organisationsWords);
  const { language } = useLanguage();
  const times = useTimeWords();
  const [asking, setAsking] = useState(false);
  return (
    <Section title={w.facts} id="facts">
      <dl className="organisation-facts">
        <dt>{w.standing}</dt>
        <dd>
          <StandingTag standing={standing} /> {standingReason}
        </dd>
        <dt>{w.kind}</dt>
        <dd>{kinds[kind]}</dd>
        <dt>{country === 'NO' ? w.number : w.foreignNumber}</dt>
        <dd>{number ? spacedNumber(number) : '–'}</dd>
        <dt>{w.country}</dt>
        <dd>{new Intl.DisplayNames([language], { type: 'region' }).of(country)}</dd>
        <dt>{w.since}</dt>
        <dd>{times.day(createdAt)}</dd>
      </dl>
      {mayChange && (
        <p className="actions organisation-standing">
          <LinkButton to="/organisations/$id/edit" params={{ id }} weight="secondary">
            {w.edit}
          </LinkButton>
          {kind !== 'lab' && (
            <Button weight={standing === 'active' ? 'danger' : 'primary'} onClick={() => setAsking(true)}>
              {standing === 'active' ? w.suspend : w.reinstate}
            </Button>
          )}
        </p>
      )}
      <SuspensionDialog organisation={organisation} open={asking} onClose={() => setAsking(false)} />
    </Section>
  );
}
