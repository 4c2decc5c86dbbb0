import { visible } from './visible.ts';

/** A text on one line with its controls shown, cut with …… where it is longer than `most` UTF-16 units. Never cuts a surrogate pair in two. */
export function brief(text: string, most: number): string {
  const line = visible(text.replace(/\s+/g, ' ').trim());
  if (line.length <= most) return line;
  return `${line.slice(0, most - CUT.length).replace(/[\ud800-\udbff]$/, '')}${CUT}`;
}

const CUT = '……';
