export interface Debounced {
  /** Has the work done for a name when nothing more was asked for it for so many milliseconds. */
  run(name: string): void;
  /** Whether the work is still to be done for a name. */
  isWaiting(name: string): boolean;
  /** Does at once what is still to be done for a name, if anything. */
  now(name: string): void;
  cancel(name: string): void;
}

/** Work that waits for so many milliseconds of quiet, for each name apart. */
export function debounced(milliseconds: number, work: (name: string) => void): Debounced {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const cancel = (name: string): void => {
    clearTimeout(timers.get(name));
    timers.delete(name);
  };
  const now = (name: string): void => {
    if (!timers.has(name)) return;
    cancel(name);
    work(name);
  };
  return {
    run(name) {
      cancel(name);
      timers.set(
        name,
        setTimeout(() => now(name), milliseconds),
      );
    },
    isWaiting: (name) => timers.has(name),
    now,
    cancel,
  };
}
