/** Whether a request was answered with “not signed in” although somebody was. */
let lost = false;
const listeners = new Set<() => void>();

function set(value: boolean): void {
  if (lost === value) return;
  lost = value;
  for (const listener of listeners) listener();
}

export const sessionLost = {
  isLost: () => lost,
  happened: () => set(true),
  found: () => set(false),
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
