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

/** A snippet with its counts filled in as Chinese numerals; two of a thing is 两: 两点意见. */
export function counted(snippet: string, counts: Counts): string {
  return snippet.replace(/\$\{(SECTIONS|POINTS):([^}]*)\}/g, (_, name: string, usual: string) => {
    const count = name === 'SECTIONS' ? counts.sections : counts.points;
    return count === undefined || count < 1 ? usual : count === 2 ? '两' : toNumeral(count);
  });
}

/** The highest tab stop number in a snippet; 0 where there is none. */
function lastTabStop(snippet: string): number {
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

/** A snippet whose tab stops have lost some numbers, numbered without gaps; $0 stays. */
export function contiguous(snippet: string): string {
  const numbers = [...snippet.matchAll(/\$\{?(\d+)/g)].map((match) => Number(match[1]));
  const order = [...new Set(numbers)].filter((n) => n > 0).sort((a, b) => a - b);
  return snippet.replace(/(\$\{?)(\d+)/g, (_, open: string, n: string) => `${open}${order.indexOf(Number(n)) + 1}`);
}

/** Texts to choose from at one tab stop, the first being what stands there at first; one text as it is. */
export function choiceOf(texts: readonly string[]): string {
  const [only = '', ...others] = [...new Set(texts)];
  if (others.length === 0) return escaped(only);
  return `\${1|${[only, ...others].map((text) => text.replace(/[\\,|]/g, '\\$&')).join(',')}|}`;
}

/** A text as it stands in a snippet. */
export const escaped = (text: string): string => text.replace(/[\\$}]/g, '\\$&');

/** The text that a snippet puts in when every tab stop is left as it is: of a choice the first, of a repeated stop its text. */
export function plainOf(snippet: string): string {
  const texts = new Map<string, string>();
  const resolved = snippet.replace(
    /\$\{(\d+)\|((?:\\.|[^\\,|])*)(?:,(?:\\.|[^\\|])*)?\|\}|\$\{(\w+):([^}]*)\}/g,
    (_, choice: string | undefined, first: string | undefined, name: string | undefined, text: string | undefined) => {
      const own = first?.replace(/\\(.)/g, '$1') ?? text ?? '';
      texts.set(choice ?? name ?? '', own);
      return own;
    },
  );
  return resolved.replace(
    /\$\{(\w+)\}|\$(\d+)/g,
    (_, braced: string | undefined, bare: string | undefined) => texts.get(braced ?? bare ?? '') ?? '',
  );
}

/** Lines of a snippet, each a paragraph. */
export const lines = (...paragraphs: readonly string[]): string => paragraphs.join('\n');
