import { useLocalised, useWords } from '../../platform/language';
import { numberFields } from './manage-terms.rules';
import { termsWords } from './manage-terms.texts';
import type { Testbed } from '../testbeds.queries';

/** A testbed’s terms, to be read. */
export function TermsFacts({ testbed }: { testbed: Testbed }) {
  const w = useWords(termsWords);
  const say = useLocalised();
  const { description, demands, kind, gridMinutes, openOnPublicHolidays, active } = testbed;
  const yesNo = (value: boolean) => (value ? w.yes : w.no);
  const rows: readonly (readonly [string, string])[] = [
    [w.fields.kind, w.kinds[kind]],
    ...numberFields.map((field) => [w.fields[field], String(testbed[field])] as const),
    [w.fields.gridMinutes, w.everyMinutes(gridMinutes)],
    [w.fields.openOnPublicHolidays, yesNo(openOnPublicHolidays)],
    [w.fields.active, yesNo(active)],
  ];
  return (
    <>
      {[say(description), say(demands)].filter(Boolean).map((text) => (
        <p key={text} className="measure">
          {text}
        </p>
      ))}
      <dl className="facts managed-facts">
        {rows.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
