import { CheckmarkIcon, ClockIcon } from '@navikt/aksel-icons';
import { Select } from '../../look/field';
import { useLanguage, useWords } from '../../platform/language';
import { Consequence } from './consequence';
import { panelWords } from './lab-calendar-panel.texts';
import type { LabBooking, MoveBasis } from './lab-calendar.queries';

type Leaders = MoveBasis['leaders'];
type Leader = LabBooking['testLeader'];

/** Whether whoever leads the test now can’t lead it at the new time. Until a test is confirmed nobody leads it. */
export const isLeaderBusy = ({ status, testLeader }: LabBooking, leaders: Leaders): boolean =>
  status === 'confirmed' && !!testLeader && !leaders.some(({ id, busy }) => id === testLeader.id && !busy);

export function LeaderConsequence({ leader, leaders }: { leader: NonNullable<Leader>; leaders: Leaders }) {
  const w = useWords(panelWords);
  const { language } = useLanguage();
  const isFree = leaders.some(({ id, busy }) => id === leader.id && !busy);
  if (isFree) return <Consequence Icon={CheckmarkIcon} look="good" text={w.leaderFree(leader.name)} />;
  const names = leaders.filter(({ id, busy }) => !busy && id !== leader.id).map(({ name }) => name);
  const listed = new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
  return <Consequence Icon={ClockIcon} text={`${w.leaderBusy(leader.name)} ${w.free(listed)}`} />;
}

/** Who leads it then: only those who are free can be chosen. */
export function LeaderChoice(props: {
  leaders: Leaders;
  chosen: string;
  error: string | undefined;
  onChoose: (id: string) => void;
}) {
  const w = useWords(panelWords);
  return (
    <Select
      label={w.newLeader}
      value={props.chosen}
      error={props.error}
      onChange={({ target }) => props.onChoose(target.value)}
    >
      <option value="">{w.chooseLeader}</option>
      {props.leaders
        .filter(({ busy }) => !busy)
        .map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
    </Select>
  );
}
