import { memo } from '../text/memo.ts';
import { type Span, span } from '../text/span.ts';

/** A term that the user wants otherwise, at its place. */
export interface TermUse {
  readonly span: Span;
  readonly right: string;
}

const NONE: readonly TermUse[] = [];

type Terms = Readonly<Record<string, string>>;

interface Form {
  readonly text: string;
  /** What to write instead; undefined for a form that is right as it is. */
  readonly right: string | undefined;
}

/**
 * Where `text` holds a wrong form of `terms` (wrong → right), in order and apart: at each place the longest form counts,
 * never one inside a right form (十九大 → 党的十九大 is silent in 党的十九大), never a part of a longer Latin word.
 */
export function termsIn(text: string, terms: Terms): readonly TermUse[] {
  const { forms, lengths } = formsOf(terms);
  if (forms.size === 0) return NONE;
  const found: TermUse[] = [];
  const formAt = (at: number): Form | undefined => {
    for (const length of lengths.get(text.charCodeAt(at)) ?? []) {
      const form = forms.get(text.slice(at, at + length));
      if (form && isWhole(text, at, form.text)) return form;
    }
    return undefined;
  };
  for (let i = 0; i < text.length; i++) {
    const form = formAt(i);
    if (!form) continue;
    if (form.right !== undefined) found.push({ span: span(i, i + form.text.length), right: form.right });
    i += form.text.length - 1;
  }
  return found;
}

/** Every form by its text, and how long those are that begin with a code unit, the longest first. A list may be a whole dictionary. */
interface Forms {
  readonly forms: ReadonlyMap<string, Form>;
  readonly lengths: ReadonlyMap<number, readonly number[]>;
}

const formsOf: (terms: Terms) => Forms = memo((terms) => {
  const wrong = Object.entries(terms).filter(([from, to]) => from !== '' && from !== to);
  const forms = new Map<string, Form>();
  for (const [from, to] of wrong) {
    forms.set(from, { text: from, right: to });
  }
  const holdsWrong = finderOf(forms.keys());
  for (const [, to] of wrong) {
    if (!forms.has(to) && holdsWrong(to)) forms.set(to, { text: to, right: undefined });
  }
  return { forms, lengths: lengthsOf(forms.keys()) };
});

function lengthsOf(texts: Iterable<string>): ReadonlyMap<number, readonly number[]> {
  const known = new Map<number, Set<number>>();
  for (const text of texts) {
    const first = text.charCodeAt(0);
    known.set(first, (known.get(first) ?? new Set()).add(text.length));
  }
  return new Map([...known].map(([first, lengths]) => [first, [...lengths].sort((a, b) => b - a)]));
}

/**
 * Tells whether a text holds one of many others. Where none of them begins another, only the last one that sorts before the rest
 * of a text can be its beginning: however alike they are, a list costs its logarithm for each character.
 */
function finderOf(texts: Iterable<string>): (text: string) => boolean {
  const shortest: string[] = [];
  for (const text of [...texts].sort()) {
    const last = shortest.at(-1);
    if (last === undefined || !text.startsWith(last)) shortest.push(text);
  }
  const begins = (rest: string): boolean => {
    let [low, high] = [0, shortest.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((shortest[middle] ?? '') <= rest) low = middle + 1;
      else high = middle;
    }
    const before = shortest[low - 1];
    return before !== undefined && rest.startsWith(before);
  };
  return (text) => Array.from({ length: text.length }, (_, at) => at).some((at) => begins(text.slice(at)));
}

const isLetter = (character: string): boolean => /[A-Za-z0-9]/.test(character);

function isWhole(text: string, at: number, form: string): boolean {
  const end = at + form.length;
  return !(
    (isLetter(form.charAt(0)) && isLetter(text.charAt(at - 1))) ||
    (isLetter(form.charAt(form.length - 1)) && isLetter(text.charAt(end)))
  );
}
