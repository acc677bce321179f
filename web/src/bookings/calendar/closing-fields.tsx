import { Choices, Select, TextField } from '../../look/field';
import { MomentField } from '../../look/moment-field';
import { useLocalised, useWords } from '../../platform/language';
import { panelWords } from './lab-calendar-panel.texts';
import type { Row } from './lab-calendar.rules';
import type { Closing } from './use-closing';

/** What is closed, when, and why; `tried`: what is missing is said. */
export function ClosingFields({ closing, rows, tried }: { closing: Closing; rows: readonly Row[]; tried: boolean }) {
  const w = useWords(panelWords);
  const localised = useLocalised();
  const { wish, set, times } = closing;
  const error = (text: string) => (text ? { error: text } : {});
  const lacking = (text: string) => error(tried && !text.trim() ? w.reasonMissing : '');
  return (
    <>
      <Select label={w.closeWhat} value={wish.what} onChange={({ target }) => set({ what: target.value })}>
        {rows.map(({ calendar: { testbedId, testbed } }) => (
          <option key={testbedId} value={testbedId}>
            {localised(testbed.name)}
          </option>
        ))}
        {closing.sites.map(({ siteId, siteName }) => (
          <option key={siteId} value={siteId}>
            {w.wholeSite(localised(siteName))}
          </option>
        ))}
      </Select>
      <MomentField label={w.from} value={wish.from} onChange={(from) => set({ from })} />
      <MomentField
        label={w.until2}
        value={wish.until}
        {...error(times ? '' : w.order)}
        onChange={(until) => set({ until })}
      />
      <Choices
        label={w.kind}
        name="kind"
        choices={(['closed', 'maintenance'] as const).map((value) => ({ value, label: w.kinds[value] }))}
        chosen={[wish.kind]}
        onChoose={([kind]) => kind && set({ kind })}
      />
      <TextField
        label={w.reasonNb}
        description={w.reasonPublic}
        maxLength={300}
        value={wish.nb}
        {...lacking(wish.nb)}
        onChange={({ target }) => set({ nb: target.value })}
      />
      <TextField
        label={w.reasonEn}
        description={w.reasonPublic}
        maxLength={300}
        value={wish.en}
        {...lacking(wish.en)}
        onChange={({ target }) => set({ en: target.value })}
      />
    </>
  );
}
