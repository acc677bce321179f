import { useQuery } from '@tanstack/react-query';
import { BothVersions } from '../../look/both-versions';
import type { Autosaver, Saving } from '../../platform/autosaver';
import { useLocalised, useWords } from '../../platform/language';
import { useTimeWords } from '../../platform/when';
import type { Product, ProductField } from './product-saver';
import { productWords } from './product.texts';
import { offeredTestbedsQuery } from '../test-requests.queries';

/** Where a colleague wrote in the same fields meanwhile. */
export function ProductClashes({ saver, saving }: { saver: Autosaver<Product>; saving: Saving<Product> }) {
  const w = useWords(productWords);
  const say = useLocalised();
  const { date } = useTimeWords();
  const { data: testbeds } = useQuery(offeredTestbedsQuery);
  const names: Record<ProductField, string> = {
    productName: w.name,
    productVersion: w.version,
    purpose: w.purpose,
    wishedTestbedIds: w.testbeds,
    wishedFrom: w.from,
    wishedUntil: w.until,
  };
  const inWords = (product: Product, field: ProductField): string => {
    const value = product[field];
    if (Array.isArray(value))
      return (testbeds?.items ?? [])
        .filter(({ id }) => value.includes(id))
        .map(({ name }) => say(name))
        .join(', ');
    const isDay = field === 'wishedFrom' || field === 'wishedUntil';
    return isDay && value ? date(value) : (value ?? '');
  };
  const { theirs } = saving;
  if (!theirs) return null;
  return saving.clashing.map((field) => (
    <BothVersions
      key={field}
      field={names[field]}
      mine={inWords(saving.mine, field)}
      theirs={inWords(theirs.fields, field)}
      onChoose={(whose) => saver.settle(field, whose)}
    />
  ));
}
