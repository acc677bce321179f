import { ChevronLeftIcon, ChevronRightIcon, CircleSlashIcon } from '@navikt/aksel-icons';
import { Button } from '../../look/button';
import { useLocalised, useWords } from '../../platform/language';
import type { Calendar } from '../bookings.queries';
import type { CalendarView } from './lab-calendar.rules';
import { labCalendarWords } from './lab-calendar.texts';
import { ShownAs } from '../shown-as';

/** To the leaf before and after, to today, and how much is seen at once. */
export function LabCalendarToolbar(props: {
  view: CalendarView;
  isNarrow: boolean;
  onView: (view: CalendarView) => void;
  onTurn: (by: 1 | -1) => void;
  onToday: () => void;
  onClose: (() => void) | undefined;
}) {
  const { view, onTurn } = props;
  const w = useWords(labCalendarWords);
  return (
    <div className="actions calendar-tools">
      <Button weight="secondary" small aria-label={w.previous[view]} onClick={() => onTurn(-1)}>
        <ChevronLeftIcon className="icon" aria-hidden />
      </Button>
      <Button weight="secondary" small onClick={props.onToday}>
        {w.today}
      </Button>
      <Button weight="secondary" small aria-label={w.next[view]} onClick={() => onTurn(1)}>
        <ChevronRightIcon className="icon" aria-hidden />
      </Button>
      {!props.isNarrow && (
        <ShownAs
          label={w.view}
          choices={(['day', 'week', 'month'] as const).map((one) => [one, w.views[one]] as const)}
          shown={view}
          onShow={props.onView}
        />
      )}
      {props.onClose && (
        <Button small onClick={props.onClose}>
          <CircleSlashIcon className="icon" aria-hidden />
          {w.closeTime}
        </Button>
      )}
    </div>
  );
}

/** Only one of the lab’s places, where it has several. */
export function SiteFilter(props: {
  calendars: readonly Calendar[];
  site: string | undefined;
  onSite: (site: string | undefined) => void;
}) {
  const w = useWords(labCalendarWords);
  const localised = useLocalised();
  const sites = [...new Map(props.calendars.map(({ testbed }) => [testbed.siteId, testbed.siteName]))];
  if (sites.length < 2) return null;
  return (
    <label className="site-filter">
      <span>{w.site}</span>
      <select value={props.site ?? ''} onChange={({ target }) => props.onSite(target.value || undefined)}>
        <option value="">{w.allSites}</option>
        {sites.map(([id, name]) => (
          <option key={id} value={id}>
            {localised(name)}
          </option>
        ))}
      </select>
    </label>
  );
}
