import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Refusal } from '../../platform/api';
import type { HitClaim } from './manage.queries';

interface Answer {
  readonly mustBeMoved: readonly HitClaim[];
}

/** A change that bookings may stand in the way of. */
export interface TriedChange<Body> {
  readonly error: unknown;
  readonly isPending: boolean;
  /** It hits these bookings: nothing is changed yet, somebody must say whether it is to be. */
  readonly asked: { readonly body: Body; readonly hits: readonly HitClaim[] } | null;
  /** The bookings that the change, which is made, has hit. */
  readonly hit: readonly HitClaim[];
  make(body: Body): void;
  makeAnyway(): void;
  leave(): void;
}

/** Tries it first, and makes it at once where no booking is hit; `onMade` is handed what the program answered. */
export function useTriedChange<Body, Result extends Answer>(deed: {
  attempt: (body: Body) => Promise<Answer>;
  make: (body: Body) => Promise<Result>;
  onMade: (answer: Result) => void;
}): TriedChange<Body> {
  const client = useQueryClient();
  const [asked, setAsked] = useState<TriedChange<Body>['asked']>(null);
  const [hit, setHit] = useState<readonly HitClaim[]>([]);
  const mutation = useMutation({
    mutationFn: async ({ body, anyway }: { body: Body; anyway: boolean }) => {
      setHit([]);
      const { mustBeMoved: hits } = anyway ? { mustBeMoved: [] } : await deed.attempt(body);
      if (hits.length > 0) return setAsked({ body, hits });
      const answer = await deed.make(body);
      setHit(answer.mustBeMoved);
      setAsked(null);
      deed.onMade(answer);
    },
    onError: (error) => {
      setAsked(null);
      if (error instanceof Refusal && error.status === 412) void client.invalidateQueries({ queryKey: ['testbeds'] });
    },
  });
  return {
    error: mutation.error,
    isPending: mutation.isPending,
    asked,
    hit,
    make: (body) => mutation.mutate({ body, anyway: false }),
    makeAnyway: () => asked && mutation.mutate({ body: asked.body, anyway: true }),
    leave: () => setAsked(null),
  };
}
