import { useWords } from '../../platform/language';
import { entryIcons, entryLook } from './lab-calendar-block';
import { useLabStatus } from './lab-calendar-words';
import { labCalendarWords } from './lab-calendar.texts';

const statuses = ['checked-in', 'confirmed', 'requested', 'held', 'completed', 'no-show'] as const;

/** What the calendar’s colours, patterns and icons mean. */
export function LabCalendarLegend() {
  const w = useWords(labCalendarWords);
  const status = useLabStatus();
  return (
    <ul className="legend" aria-label={w.legend}>
      {statuses.map((one) => {
        const Icon = entryIcons[one]!;
        return (
          <li key={one}>
            <span className={`block ${entryLook(one)}`} aria-hidden>
              <Icon className="icon" />
            </span>
            {status(one)}
          </li>
        );
      })}
      {(['buffer', 'maintenance', 'closed'] as const).map((look) => (
        <li key={look}>
          <span className={`block ${look}`} aria-hidden />
          {{ buffer: w.buffer, maintenance: `${w.closed}, ${w.maintenance.toLowerCase()}`, closed: w.outside }[look]}
        </li>
      ))}
    </ul>
  );
}
