import { toNumeral } from '../text/numerals.ts';

// Work on LSP snippet syntax as far as patterns use it: ${1:text}, $1, ${1}, ${1|one,two|}, ${SECTIONS:三}. The expressions
// below each match from a `$` or a fixed character on and cannot backtrack over more than one placeholder.

/** How many sections a draft has and points a section; a count that is absent keeps the snippet's default. */
export interface Counts {
  readonly sections?: number;
  readonly points?: number;
}

/** A heading, point or section snippet with another number: its first 一 gives way to the numeral of `number` (1–99). */
export const numbered = (snippet: string, number: number): string => snippet.replace('一', toNumeral(number));

/** A snippet with its counts filled in as Chinese numerals. */
export function counted(snippet: string, counts: Counts): string {
  return snippet.replace(/\$\{(SECTIONS|POINTS):([^}]*)\}/g, (_, name: string, usual: string) => {
    const count = name === 'SECTIONS' ? counts.sections : counts.points;
    return count === undefined || count < 1 ? usual : toNumeral(count);
  });
}

/** The highest tab stop number in a snippet; 0 where there is none. */
export function lastTabStop(snippet: string): number {
  let last = 0;
  for (const match of snippet.matchAll(/\$\{?(\d+)/g)) last = Math.max(last, Number(match[1]));
  return last;
}

/** Several snippets as one: the tab stops of each are numbered on from those before it. $0 is left out of all. */
export function joined(snippets: readonly string[]): string {
  let used = 0;
  return snippets
    .map((snippet) => {
      const shift = used;
      used += lastTabStop(snippet);
      return snippet
        .replace(/\$0|\$\{0\}/g, '')
        .replace(/(\$\{?)(\d+)/g, (_, open: string, n: string) => `${open}${Number(n) + shift}`);
    })
    .join('');
}

/** The text that a snippet puts in when every tab stop is left as it is: of a choice the first, of a repeated stop its text. */
export function plainOf(snippet: string): string {
  const texts = new Map<string, string>();
  const resolved = snippet.replace(
    /\$\{(\d+)\|([^,|}]*)(?:,[^|}]*)?\|\}|\$\{(\w+):([^}]*)\}/g,
    (_, choice: string | undefined, first: string | undefined, name: string | undefined, text: string | undefined) => {
      texts.set(choice ?? name ?? '', first ?? text ?? '');
      return first ?? text ?? '';
    },
  );
  return resolved.replace(
    /\$\{(\w+)\}|\$(\d+)/g,
    (_, braced: string | undefined, bare: string | undefined) => texts.get(braced ?? bare ?? '') ?? '',
  );
}

/** Lines of a snippet, each a paragraph. */
export const lines = (...paragraphs: readonly string[]): string => paragraphs.join('\n');
