import { isNotSignedIn } from '../platform/queries';
import { sessionLost } from '../platform/session-lost';
import { sendFile, type StoredFile } from './send-file';

/** The program takes four at once from one person; one place is left for another window. */
const uploadsAtOnceMax = 3;

export interface Upload {
  readonly id: string;
  /** What the file is for. */
  readonly target: string;
  readonly file: File;
  readonly state: 'waiting' | 'sending' | 'judging' | 'too-large' | 'refused';
  readonly sentBytes: number;
  readonly error: unknown;
}

export interface UploadWays {
  readonly address: string;
  readonly bytesMax: number;
  /** The file is there; what it is for is told next. A refusal of that is shown at the file too. */
  readonly onStored: (stored: StoredFile, target: string) => Promise<void>;
}

const hasRoom = ({ state }: Upload): boolean => state === 'sending' || state === 'judging';

/** Files on their way: several at once, each with its own progress and its own refusal. It outlives the part of the screen that it began in. */
export class Uploads {
  private all: readonly Upload[] = [];
  private readonly running = new Map<string, AbortController>();
  private readonly listeners = new Set<() => void>();

  constructor(private readonly ways: UploadWays) {}

  readonly snapshot = (): readonly Upload[] => this.all;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  add(target: string, files: readonly File[]): void {
    const added = files.map((file): Upload => {
      const state = file.size > this.ways.bytesMax ? 'too-large' : 'waiting';
      return { id: crypto.randomUUID(), target, file, state, sentBytes: 0, error: null };
    });
    this.set([...this.all, ...added]);
    this.begin();
  }

  again(id: string): void {
    this.change(id, { state: 'waiting', sentBytes: 0, error: null });
    this.begin();
  }

  /** Stops it where it is, or takes it off the list. */
  drop(id: string): void {
    this.running.get(id)?.abort();
    this.set(this.all.filter((upload) => upload.id !== id));
    this.begin();
  }

  private begin(): void {
    const room = uploadsAtOnceMax - this.all.filter(hasRoom).length;
    const next = this.all.filter(({ state }) => state === 'waiting').slice(0, Math.max(room, 0));
    for (const upload of next) void this.run(upload);
  }

  private async run({ id, file, target }: Upload): Promise<void> {
    const control = new AbortController();
    this.running.set(id, control);
    this.change(id, { state: 'sending' });
    const onSent = (sentBytes: number) =>
      this.change(id, { sentBytes, state: sentBytes === file.size ? 'judging' : 'sending' });
    try {
      // The same key when it is tried again: an upload whose answer was lost is not stored twice.
      const stored = await sendFile(this.ways.address, file, { key: id, onSent, signal: control.signal });
      await this.ways.onStored(stored, target);
      this.set(this.all.filter((upload) => upload.id !== id));
    } catch (error) {
      if (isNotSignedIn(error)) sessionLost.happened();
      this.change(id, { state: 'refused', error });
    } finally {
      this.running.delete(id);
      this.begin();
    }
  }

  private change(id: string, change: Partial<Upload>): void {
    this.set(this.all.map((upload) => (upload.id === id ? { ...upload, ...change } : upload)));
  }

  private set(all: readonly Upload[]): void {
    this.all = all;
    for (const listener of this.listeners) listener();
  }
}
