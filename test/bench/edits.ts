/** What a key does to a text: the characters from `start` to `end` (UTF-16 offsets) give way to `text`. */
export interface KeyPress {
  readonly kind: (typeof KINDS)[number];
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export const KINDS = ['type', 'delete', 'paste', 'newline'] as const;

const PASTED =
  '要把责任扛在肩上，把任务落到实处，做到件件有着落、事事有回音。一是抓部署，把事情分到人。二是抓督办，把日子排到天。三是抓总结，把经验留下来。\n';
const TYPED = { type: '实', delete: '', paste: PASTED, newline: '\n' };

/** A key press of one kind somewhere in a text; a paragraph is pasted before another. */
export function keyPress(kind: KeyPress['kind'], text: string, next: () => number): KeyPress {
  const at = Math.floor(next() * text.length);
  const start = kind === 'paste' ? text.lastIndexOf('\n', at) + 1 : at;
  return { kind, start, end: kind === 'delete' ? Math.min(at + 1, text.length) : start, text: TYPED[kind] };
}

export const pressed = (text: string, key: KeyPress): string =>
  text.slice(0, key.start) + key.text + text.slice(key.end);
