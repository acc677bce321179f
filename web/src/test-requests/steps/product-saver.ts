import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { answerOf, api } from '../../platform/api';
import type { Autosaver, Kept, Saving } from '../../platform/autosaver';
import { useAutosaver } from '../../platform/use-autosaver';
import { requestQuery, type TestRequest } from '../test-requests.queries';

const productFields = [
  'productName',
  'productVersion',
  'purpose',
  'wishedTestbedIds',
  'wishedFrom',
  'wishedUntil',
] as const satisfies readonly (keyof TestRequest)[];
export type ProductField = (typeof productFields)[number];
export type Product = Pick<TestRequest, ProductField>;

function keptProduct(request: TestRequest): Kept<Product> {
  const { productName, productVersion, purpose, wishedTestbedIds, wishedFrom, wishedUntil, version } = request;
  return { version, fields: { productName, productVersion, purpose, wishedTestbedIds, wishedFrom, wishedUntil } };
}

/** What a request says about its product, as it is being written; only the fields that were changed are sent. */
export function useProductSaver(request: TestRequest): [Autosaver<Product>, Saving<Product>] {
  const client = useQueryClient();
  const { id } = request;
  const kept = useMemo(() => keptProduct(request), [request]);
  return useAutosaver<Product>(
    {
      keptAs: `product ${id}`,
      isComplete: ({ productName }) => productName.trim() !== '',
      save: async (_mine, changed, version) => {
        const answer = await answerOf(
          api.PATCH('/api/v1/test-requests/{id}', {
            params: { path: { id }, header: { 'If-Match': `"${version()}"` } },
            body: changed,
          }),
        );
        void client.invalidateQueries({ queryKey: ['test-requests'], refetchType: 'none' });
        client.setQueryData(requestQuery(id).queryKey, answer);
        return keptProduct(answer);
      },
      reread: async () => keptProduct(await client.fetchQuery({ ...requestQuery(id), staleTime: 0 })),
    },
    kept,
  );
}
