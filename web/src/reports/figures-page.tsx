import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Page, Section } from '../look/page';
import { Fetched } from '../look/states';
import { useWords } from '../platform/language';
import { dayOf } from '../platform/when';
import { type Figures, figuresQuery } from './figures.queries';
import { bookedPercent, usualPeriod } from './figures.rules';
import './figures.css';
import { figuresWords } from './figures.texts';
import { PeriodForm } from './period-form';
import { RequestsChart } from './requests-chart';
import { TroublesomeItems } from './troublesome-items';
import { UtilisationMap } from './utilisation-map';
import { WaitingChart } from './waiting-chart';

/** How the lab is used, where requests stand, how long they wait, and what they fail on. */
export function FiguresPage() {
  const w = useWords(figuresWords);
  const [today] = useState(() => dayOf(new Date()));
  const asked = useSearch({ from: '/signed-in/figures' });
  const usual = usualPeriod(today);
  const period = { from: asked.from ?? usual.from, until: asked.until ?? usual.until };
  const figures = useQuery(figuresQuery(period));
  return (
    <Page title={figures.data ? titleOf(figures.data, w) : w.tabTitle} tabTitle={w.tabTitle} lead={w.lead}>
      <PeriodForm key={`${period.from} ${period.until}`} period={period} busy={figures.isFetching} />
      <Fetched query={figures}>{(data) => <AllFigures figures={data} today={today} />}</Fetched>
    </Page>
  );
}

function titleOf({ utilisation }: Figures, w: (typeof figuresWords)['nb']): string {
  const percent = bookedPercent(utilisation.flatMap(({ weeks }) => weeks));
  return percent === null ? w.nothingOpen : w.title(w.percent(String(percent)));
}

function AllFigures({ figures, today }: { figures: Figures; today: string }) {
  const w = useWords(figuresWords);
  return (
    <>
      <Section id="utilisation" title={w.utilisation}>
        <p className="measure">{w.utilisationWhat}</p>
        <UtilisationMap utilisation={figures.utilisation} today={today} />
      </Section>
      <Section id="requests" title={w.requests}>
        <p className="measure">{w.requestsWhat}</p>
        <RequestsChart months={figures.requests} />
      </Section>
      <Section id="waiting" title={w.waiting}>
        <p className="measure">{w.waitingWhat}</p>
        <WaitingChart months={figures.approvals} />
      </Section>
      <Section id="items" title={w.items}>
        <p className="measure">{w.itemsWhat}</p>
        <TroublesomeItems items={figures.items} />
      </Section>
    </>
  );
}
