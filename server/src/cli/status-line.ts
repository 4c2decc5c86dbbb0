/** A line at the bottom of a terminal that says how far a run has come. */
export interface StatusLine {
  /** Shows a text, in place of what is shown; not more often than can be read, and nothing of a run that is over soon. */
  show(text: string): void;
  erase(): void;
}

const FIRST_MILLISECONDS = 500;
const NEXT_MILLISECONDS = 100;
const ERASE = '\r\u001b[2K';

/** The status line of an output; nothing where that is no terminal. `now` in milliseconds. */
export function statusLine(
  output: { readonly isTTY?: boolean; write(text: string): unknown },
  now: () => number = Date.now,
): StatusLine {
  let due = now() + FIRST_MILLISECONDS;
  let shown = false;
  return {
    show(text) {
      if (!output.isTTY || now() < due) return;
      due = now() + NEXT_MILLISECONDS;
      shown = true;
      output.write(`${ERASE}${text}`);
    },
    erase() {
      if (shown) output.write(ERASE);
      shown = false;
    },
  };
}
