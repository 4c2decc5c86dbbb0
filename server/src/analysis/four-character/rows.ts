import { isHanAt } from '../../text/characters.ts';

/** A run of Chinese characters between marks; UTF-16 offsets. `link` is the mark to the next run of the row, if any. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly link: '、' | '，' | '；' | undefined;
}

/** The runs of a text, in order: each is linked to the next where one of 、，； (and nothing but quotes) is between. */
export function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  let at = 0;
  while (at < text.length) {
    if (!isHanAt(text, at)) {
      at++;
      continue;
    }
    const start = at;
    while (at < text.length && isHanAt(text, at)) at++;
    runs.push({ start, end: at, link: linkAt(text, at) });
  }
  return runs;
}

function linkAt(text: string, end: number): Run['link'] {
  let at = end;
  while (at < text.length && '”’》）」'.includes(text.charAt(at))) at++;
  const mark = text.charAt(at);
  const link = mark === '、' || mark === ',' || mark === '，' || mark === '；' || mark === ';' ? mark : undefined;
  if (link === undefined) return undefined;
  at++;
  while (at < text.length && '“‘《（「'.includes(text.charAt(at))) at++;
  if (!isHanAt(text, at)) return undefined;
  return link === ',' ? '，' : link === ';' ? '；' : link;
}
