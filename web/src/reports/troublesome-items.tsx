import { Empty } from '../look/states';
import { useLocalised, useWords } from '../platform/language';
import type { Figures } from './figures.queries';
import { figuresWords } from './figures.texts';

/** The items that were most often not met, with how often. */
export function TroublesomeItems({ items }: { items: Figures['items'] }) {
  const w = useWords(figuresWords);
  const say = useLocalised();
  if (items.length === 0) return <Empty>{w.noItems}</Empty>;
  return (
    <div className="scroll-sideways" role="group" aria-labelledby="items" tabIndex={0}>
      <table className="troublesome">
        <thead>
          <tr>
            <th scope="col">{w.item}</th>
            <th scope="col">{w.notMet}</th>
            <th scope="col">{w.moreInformation}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ itemKey, text, template, judged, notMet, moreInformationNeeded }) => (
            <tr key={itemKey}>
              <th scope="row">
                {say(text)} <span className="small subtle">{say(template)}</span>
              </th>
              <td>
                <Part count={notMet} of={judged} />
              </td>
              <td>
                <Part count={moreInformationNeeded} of={judged} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Part({ count, of }: { count: number; of: number }) {
  const w = useWords(figuresWords);
  return (
    <>
      {w.ofJudged(count, of)}
      <span className="bar" aria-hidden="true">
        <i style={{ width: `${Math.round((100 * count) / of)}%` }} />
      </span>
    </>
  );
}
