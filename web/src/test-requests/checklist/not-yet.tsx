import type { UseQueryResult } from '@tanstack/react-query';
import { Page } from '../../look/page';
import { Fetched } from '../../look/states';

/**
 * What a screen shows while one of the things that it needs is on its way, is missing, or can’t be had. The focus is left
 * alone until there is a heading that says something.
 */
export function NotYet({ title, queries }: { title: string; queries: readonly UseQueryResult[] }) {
  const failed = queries.find(({ isError }) => isError);
  if (failed)
    return (
      <Page title={title}>
        <Fetched query={failed}>{() => null}</Fetched>
      </Page>
    );
  const waitsFor = queries.find(({ isPending }) => isPending);
  return (
    <main id="content" className="page">
      <h1 className="visually-hidden">{title}</h1>
      {waitsFor && <Fetched query={waitsFor}>{() => null}</Fetched>}
    </main>
  );
}
