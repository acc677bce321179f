import { useQuery } from '@tanstack/react-query';
import { Page } from '../../look/page';
import { useLocalised, useWords } from '../../platform/language';
import { useTimeWords } from '../../platform/when';
import { LockedNote } from '../locked-note';
import { productWords } from './product.texts';
import { RequestCrumb } from '../request-crumb';
import { offeredTestbedsQuery, type TestRequest } from '../test-requests.queries';

/** The same as the form says, for whoever may not change it now. */
export function LockedProduct({ request }: { request: TestRequest }) {
  const w = useWords(productWords);
  const say = useLocalised();
  const { date } = useTimeWords();
  const { data: testbeds } = useQuery(offeredTestbedsQuery);
  const wished = (testbeds?.items ?? []).filter(({ id }) => request.wishedTestbedIds.includes(id));
  const said = [
    [w.name, request.productName],
    [w.version, request.productVersion],
    [w.purpose, request.purpose],
    [w.testbeds, wished.map(({ name }) => say(name)).join(', ')],
    [w.from, request.wishedFrom && date(request.wishedFrom)],
    [w.until, request.wishedUntil && date(request.wishedUntil)],
  ] as const;
  return (
    <Page title={w.title} crumb={<RequestCrumb request={request} />}>
      <LockedNote request={request} />
      <dl className="told section">
        {said.map(([term, text]) => (
          <div key={term}>
            <dt className="term">{term}</dt>
            <dd>{text || w.none}</dd>
          </div>
        ))}
      </dl>
    </Page>
  );
}
