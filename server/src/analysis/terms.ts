import { memo } from '../text/memo.ts';
import { type Span, span } from '../text/span.ts';

/** A term that the user wants otherwise, at its place. */
export interface TermUse {
  readonly span: Span;
  readonly right: string;
}

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
export function termsIn(text: string, terms: Terms): TermUse[] {
  const byFirst = formsOf(terms);
  const found: TermUse[] = [];
  if (byFirst.size === 0) return found;
  for (let i = 0; i < text.length; i++) {
    const form = byFirst.get(text.charCodeAt(i))?.find((f) => text.startsWith(f.text, i) && isWhole(text, i, f.text));
    if (!form) continue;
    if (form.right !== undefined) found.push({ span: span(i, i + form.text.length), right: form.right });
    i += form.text.length - 1;
  }
  return found;
}

/** Every form by its first code unit, the longest first. */
const formsOf: (terms: Terms) => ReadonlyMap<number, readonly Form[]> = memo((terms) => {
  const wrong = Object.entries(terms).filter(([from, to]) => from !== '' && from !== to);
  const forms = new Map<string, Form>();
  for (const [from, to] of wrong) {
    forms.set(from, { text: from, right: to });
  }
  for (const [, to] of wrong) {
    if (!forms.has(to) && wrong.some(([from]) => to.includes(from))) forms.set(to, { text: to, right: undefined });
  }
  const byFirst = new Map<number, Form[]>();
  for (const form of [...forms.values()].sort((a, b) => b.text.length - a.text.length)) {
    const first = form.text.charCodeAt(0);
    const list = byFirst.get(first);
    if (list) list.push(form);
    else byFirst.set(first, [form]);
  }
  return byFirst;
});

const isLetter = (character: string): boolean => /[A-Za-z0-9]/.test(character);

function isWhole(text: string, at: number, form: string): boolean {
  const end = at + form.length;
  return !(
    (isLetter(form.charAt(0)) && isLetter(text.charAt(at - 1))) ||
    (isLetter(form.charAt(form.length - 1)) && isLetter(text.charAt(end)))
  );
}
