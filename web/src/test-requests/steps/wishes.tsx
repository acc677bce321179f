import { useQuery } from '@tanstack/react-query';
import { Choices, TextField } from '../../look/field';
import { Noted } from '../../look/page';
import type { Autosaver, Saving } from '../../platform/autosaver';
import { errorAt } from '../../platform/field-errors';
import { useLocalised, useWords } from '../../platform/language';
import type { Product } from './product-saver';
import { productWords } from './product.texts';
import { offeredTestbedsQuery } from '../test-requests.queries';

/** Where and when the company would like to test; a wish binds nobody. */
export function Wishes({ saver, saving }: { saver: Autosaver<Product>; saving: Saving<Product> }) {
  const w = useWords(productWords);
  const say = useLocalised();
  const { data: testbeds } = useQuery(offeredTestbedsQuery);
  const { mine, error } = saving;
  return (
    <section className="section wishes">
      <Noted
        margin={
          <>
            <p className="term">{w.wishTerm}</p>
            <p>{w.wishMargin}</p>
          </>
        }
      >
        <Choices
          type="checkbox"
          name="wishedTestbedIds"
          label={w.testbeds}
          description={w.testbedsWhat}
          error={errorAt(error, 'wishedTestbedIds')}
          chosen={mine.wishedTestbedIds}
          onChoose={(wishedTestbedIds) => saver.change({ wishedTestbedIds })}
          choices={(testbeds?.items ?? []).map(({ id, name, site }) => ({
            value: id,
            label: say(name),
            description: say(site.name),
          }))}
        />
        <fieldset className="field period">
          <legend className="label">{w.period}</legend>
          <p className="small subtle">{w.periodWhat}</p>
          <div>
            <TextField
              label={w.from}
              type="date"
              name="wishedFrom"
              value={mine.wishedFrom ?? ''}
              error={errorAt(error, 'wishedFrom')}
              onChange={(event) => saver.change({ wishedFrom: event.target.value || null })}
            />
            <TextField
              label={w.until}
              type="date"
              name="wishedUntil"
              value={mine.wishedUntil ?? ''}
              error={errorAt(error, 'wishedUntil')}
              onChange={(event) => saver.change({ wishedUntil: event.target.value || null })}
            />
          </div>
        </fieldset>
      </Noted>
    </section>
  );
}
