import { useWords } from '../../platform/language';
import { finderWords } from './finder.texts';

const kinds = [
  ['hold', 'held'],
  ['requested', 'requested'],
  ['confirmed', 'confirmed'],
  ['taken', 'taken'],
  ['buffer', 'buffer'],
  ['soon', 'soon'],
  ['closed', 'closed'],
  ['maintenance', 'maintenance'],
] as const;

/** What the calendar’s patterns and colours mean. */
export function FinderLegend() {
  const w = useWords(finderWords);
  return (
    <ul className="legend" aria-label={w.legend}>
      <li>
        <span className="block free" aria-hidden />
        {w.free}
      </li>
      <li>
        <span className="block selected" aria-hidden />
        {w.chosen}
      </li>
      {kinds.map(([look, kind]) => (
        <li key={kind}>
          <span className={`block ${look}`} aria-hidden />
          {w.blocks[kind]}
        </li>
      ))}
    </ul>
  );
}
