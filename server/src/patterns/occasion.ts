import { wholeAt } from '../text/characters.ts';
import type { GenrePattern, PartId } from './pattern.ts';
import { contiguous } from './snippet.ts';

/** The title of a genre around what it leaves open: 在 ××工作推进会 上的交流发言. */
export interface TitleGap {
  readonly before: string;
  readonly gap: string;
  readonly after: string;
}

/** What the title of a genre leaves open: the occasion, the matter or the year. Undefined where it has no such place. */
export function titleGapOf(pattern: GenrePattern): TitleGap | undefined {
  const title = pattern.parts.find(({ id }) => id === 'title')?.snippet ?? '';
  const [found, gap = ''] = /\$\{\d+:([^}]*)\}/.exec(title) ?? [];
  if (found === undefined) return undefined;
  const at = title.indexOf(found);
  return { before: title.slice(0, at), gap, after: title.slice(at + found.length) };
}

/** The occasion that a title names, where it is built as the titles of its genre are; undefined elsewhere. */
export function occasionIn(pattern: GenrePattern, title: string): string | undefined {
  const gap = titleGapOf(pattern);
  if (!gap || /\$/.test(gap.before + gap.after)) return undefined;
  const at = gap.after === '' ? title.length : title.lastIndexOf(gap.after);
  const fits = at > gap.before.length && title.startsWith(gap.before);
  return fits ? title.slice(gap.before.length, at) : undefined;
}

/** Longer is no occasion but a text (UTF-16 units). */
const LONGEST = 60;

/** An occasion as it goes into the gap: on one line, without what the title says around it anyway. */
function fitted(occasion: string, { before, after }: TitleGap): string {
  let text = occasion.replace(/[\s$\\{}|]+/g, ' ').trim();
  text = text.slice(0, wholeAt(text, LONGEST));
  for (let n = Math.min(before.length, text.length); n > 0; n--)
    if (before.endsWith(text.slice(0, n))) {
      text = text.slice(n);
      break;
    }
  for (let n = Math.min(after.length, text.length); n > 0; n--)
    if (after.startsWith(text.slice(-n))) return text.slice(0, -n);
  return text;
}

/**
 * A snippet of a genre with the occasion in each tab stop that holds what the title leaves open. Without an occasion these
 * become one tab stop, so that what is typed in the title stands in the lead-in too. A gap that says nothing (××) is only
 * the first one of the title itself.
 */
export function withOccasion(snippet: string, pattern: GenrePattern, occasion = '', part?: PartId): string {
  const title = titleGapOf(pattern);
  const mute = /^[×○…]*$/.test(title?.gap ?? '');
  if (!title || (mute && part !== 'title')) return snippet;
  const text = fitted(occasion, title);
  let first: string | undefined;
  const filled = snippet.replace(/\$\{(\d+):([^}]*)\}/g, (stop, number: string, gap: string) => {
    if (gap !== title.gap || (first !== undefined && mute)) return stop;
    first ??= number;
    return text === '' ? `\${${first}:${gap}}` : text;
  });
  return contiguous(filled);
}
