import { Refusal, Unreachable } from './api';
import { changedIn, type Draft, rebase } from './draft';
import { isNotSignedIn, queryClient } from './queries';
import { sessionLost } from './session-lost';

/** What the program keeps, as which version, and who kept it so, where that is known. */
export interface Kept<T> {
  readonly version: number;
  readonly fields: T;
  readonly by?: string | null;
  readonly at?: string | null;
}

export interface SavingWays<T> {
  /** Names the draft in the tab’s own storage, so that a reload loses nothing. */
  readonly keptAs: string;
  /** The version is asked for when the change is sent: something else may have raised it meanwhile. */
  readonly save: (mine: T, changed: Partial<T>, version: () => number) => Promise<Kept<T>>;
  readonly reread: () => Promise<Kept<T>>;
  /** Whether the program would take it as it is; until then it waits in the tab. */
  readonly isComplete?: (mine: T) => boolean;
}

export type SaveState = 'saved' | 'waiting' | 'saving' | 'incomplete' | 'refused' | 'unreachable' | 'clash';

export interface Saving<T> {
  readonly mine: T;
  readonly state: SaveState;
  readonly savedAt: Date | null;
  readonly error: unknown;
  /** What somebody else wrote in the same fields. */
  readonly theirs: Kept<T> | null;
  readonly clashing: readonly (keyof T)[];
}

const restMs = 700;
const againMs = 5_000;
const triesMax = 3;

/**
 * Saves what is written a moment after the last key, on top of the version that was seen, and keeps it in the tab until the
 * program has it. Where somebody else wrote in other fields, both stay; in the same field, one chooses.
 */
export class Autosaver<T extends object> {
  private draft: Draft<T>;
  private version: number;
  private busy: Promise<void> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private saving: Saving<T>;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly ways: SavingWays<T>,
    kept: Kept<T>,
  ) {
    const left = readLeft<T>(ways.keptAs);
    this.draft = left?.draft ?? { base: kept.fields, mine: kept.fields };
    this.version = left?.version ?? kept.version;
    this.saving = { mine: this.draft.mine, state: 'saved', savedAt: null, error: null, theirs: null, clashing: [] };
    if (!left) return;
    this.show({ state: 'waiting' });
    this.meet(kept);
    this.soon(0);
  }

  readonly snapshot = (): Saving<T> => this.saving;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  change(fields: Partial<T>): void {
    this.draft = { ...this.draft, mine: { ...this.draft.mine, ...fields } };
    this.keep();
    this.show({ state: this.saving.state === 'clash' ? 'clash' : 'waiting', error: null });
    this.soon(restMs);
  }

  /** What the program has now, as it was fetched for whatever reason. */
  meet(kept: Kept<T>): void {
    if (kept.version <= this.version || this.busy) return;
    this.layOnTop(kept);
  }

  /** One of the two texts of a clashing field is chosen. */
  settle(field: keyof T, whose: 'mine' | 'theirs'): void {
    const { theirs } = this.saving;
    const clashing = this.saving.clashing.filter((one) => one !== field);
    if (whose === 'theirs' && theirs)
      this.draft = { ...this.draft, mine: { ...this.draft.mine, [field]: theirs.fields[field] } };
    this.keep();
    this.show({
      clashing,
      theirs: clashing.length > 0 ? theirs : null,
      state: clashing.length > 0 ? 'clash' : 'waiting',
    });
    this.soon(0);
  }

  /** Sends what is not kept yet, now. Done when there is nothing left to send, or it was refused. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    while (this.busy) await this.busy;
    this.busy = this.push().finally(() => (this.busy = null));
    await this.busy;
    if (this.saving.state === 'waiting') this.soon(restMs);
  }

  get isClean(): boolean {
    return changedIn(this.draft).length === 0;
  }

  private soon(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), ms);
  }

  private async push(): Promise<void> {
    for (let tries = 0; tries < triesMax; tries++) {
      if (this.saving.clashing.length > 0) return;
      const sent = this.draft.mine;
      const changed = changedIn(this.draft);
      if (changed.length === 0) return this.settled();
      if (this.ways.isComplete?.(sent) === false) return this.show({ state: 'incomplete' });
      this.show({ state: 'saving', error: null });
      try {
        const some = Object.fromEntries(changed.map((field) => [field, sent[field]])) as Partial<T>;
        const kept = await this.ways.save(sent, some, () => this.version);
        this.version = kept.version;
        // As it was sent, not as it was tidied up: whoever is typing on must not lose the space that they just typed.
        this.draft = { base: { ...kept.fields, ...some }, mine: this.draft.mine };
        this.keep();
        this.show({ savedAt: new Date() });
        return this.isClean ? this.settled() : this.show({ state: 'waiting' });
      } catch (error) {
        if (!(error instanceof Refusal && error.status === 412)) return this.failed(error);
        if (!(await this.isReread())) return;
      }
    }
    this.failed(new Unreachable('changed by somebody else each time'));
  }

  /** Takes what somebody else has kept meanwhile under what is written here. */
  private async isReread(): Promise<boolean> {
    try {
      this.layOnTop(await this.ways.reread());
      return true;
    } catch (error) {
      this.failed(error);
      return false;
    }
  }

  private layOnTop(kept: Kept<T>): void {
    const { draft, clashing } = rebase(this.draft, kept.fields);
    this.draft = draft;
    this.version = kept.version;
    this.keep();
    this.show(clashing.length > 0 ? { clashing, theirs: kept, state: 'clash' } : {});
  }

  private settled(): void {
    this.keep();
    this.show({ state: 'saved', error: null });
  }

  private failed(error: unknown): void {
    const isSilence = error instanceof Unreachable;
    if (isNotSignedIn(error)) this.flushOnceSignedIn();
    else if (isSilence) this.soon(againMs);
    this.show({ state: isSilence ? 'unreachable' : 'refused', error });
  }

  private flushOnceSignedIn(): void {
    sessionLost.happened();
    const stop = queryClient.getQueryCache().subscribe((event) => {
      if (event.type !== 'updated' || event.action.type !== 'success' || event.query.queryKey[0] !== 'me') return;
      stop();
      void this.flush();
    });
  }

  private keep(): void {
    const { keptAs } = this.ways;
    if (this.isClean) sessionStorage.removeItem(storageKey(keptAs));
    else sessionStorage.setItem(storageKey(keptAs), JSON.stringify({ draft: this.draft, version: this.version }));
  }

  private show(change: Partial<Saving<T>>): void {
    this.saving = { ...this.saving, ...change, mine: this.draft.mine };
    for (const listener of this.listeners) listener();
  }
}

const storageKey = (keptAs: string): string => `draft ${keptAs}`;

/** What an earlier visit to the same screen could not get kept. */
export function hasLeft(keptAs: string): boolean {
  return sessionStorage.getItem(storageKey(keptAs)) !== null;
}

function readLeft<T>(keptAs: string): { draft: Draft<T>; version: number } | null {
  const left = sessionStorage.getItem(storageKey(keptAs));
  return left ? (JSON.parse(left) as { draft: Draft<T>; version: number }) : null;
}
