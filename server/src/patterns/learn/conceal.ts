import { ANYTHING, fullWidth } from '../frame-text.ts';

/** A run of this many characters of a source is copied from it. */
const RUN = 12;
/** What stays of a run: its first and last clause, or so many characters. */
const [HEAD, TAIL] = [4, 3];
const LONGEST = 6;
const MARK = /[，；：。！？、]/g;

// Half-width and straight marks, and blanks, make no other text.
const compared = (text: string): string => fullWidth(text).replace(/[“”]/g, '"');

/**
 * Makes the function that takes runs of the sources out of those texts, or parts of them: 根据会议安排现将工作汇报如下 →
 * 根据会议……报如下. Linear in texts and sources.
 */
export function concealer(texts: readonly string[], sources: readonly string[]): (text: string) => string {
  const asked = new Set(texts.flatMap((text) => [...runsOf(compared(text))]));
  const quoted = new Set<string>();
  for (const source of sources)
    for (const run of runsOf(compared(source).replace(/\s+/g, ''))) if (asked.has(run)) quoted.add(run);
  if (quoted.size === 0) return (text) => text;
  return (text) => withoutRuns(text, quoted);
}

function* runsOf(text: string): Generator<string> {
  for (let at = 0; at + RUN <= text.length; at++) yield text.slice(at, at + RUN);
}

// 不妥之处，敬请批评指正。谢谢大家！ → 不妥之处，……。谢谢大家！
function shortened(run: string): string {
  const marks = [...run.matchAll(MARK)].map((m) => m.index).filter((at) => at > 0 && at < run.length - 1);
  const [first = 0, last = 0] = [marks[0], marks.at(-1)];
  const byMarks = first < last;
  const head = byMarks && first < LONGEST ? first + 1 : HEAD;
  const tail = byMarks && run.length - last <= LONGEST ? run.length - last : TAIL;
  return run.slice(0, head) + ANYTHING + run.slice(-tail);
}

function withoutRuns(text: string, quoted: ReadonlySet<string>): string {
  const own = compared(text);
  let result = '';
  for (let at = 0; at < text.length; ) {
    let end = at;
    while (quoted.has(own.slice(end, end + RUN))) end++;
    if (end === at) {
      result += text.charAt(at++);
      continue;
    }
    end += RUN - 1;
    result += shortened(text.slice(at, end));
    at = end;
  }
  return result.replace(/…{3,}/g, ANYTHING);
}
