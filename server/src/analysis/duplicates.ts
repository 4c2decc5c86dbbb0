import { type Block, type Draft, hasSentences } from '../draft/draft.ts';
import { HASHES, likeness, type Sketch, type Sketches, sketchesOf } from './sentence-sketch.ts';
import { blocksThatShare } from './shared-sketches.ts';

/** A sentence at its place: `order` counts the paragraphs of prose. */
export interface PlacedSentence {
  readonly block: Block;
  readonly order: number;
  readonly sketch: Sketch;
}

/** Sentences that stand in the draft already: `again` in a row repeat what begins at `first`. Never empty. */
export interface Duplicate {
  readonly again: readonly [PlacedSentence, ...PlacedSentence[]];
  readonly first: PlacedSentence;
  /** Whether they are the same, one holds the other at its end, or they are nearly the same. */
  readonly kind: 'same' | 'held' | 'alike';
}

const ALIKE = 0.9;
/** The words that a sentence has at least to be found at the end of another. */
const HELD = 20;
/** A draft has at most so many findings of each kind; more say nothing new. */
const MOST = 200;

/** A longer sentence (UTF-16 units) is held against its exact like only. */
const LONGEST_ALIKE = 600;

/**
 * Sentences that are there twice, in document order. Refrains and quotations are left out. Linear in the number of
 * sentences that share something: at most two comparisons each, made once in the life of its paragraphs.
 */
export function duplicatesOf(draft: Draft): Duplicate[] {
  const all = sentencesIn(draft);
  const pairs = pair(all);
  if (pairs.size === 0) return [];
  const refrains = refrainsIn(all, pairs);
  const found: { again: [PlacedSentence, ...PlacedSentence[]]; first: PlacedSentence; kind: Duplicate['kind'] }[] = [];
  let run = -1;
  for (const [i, { at, kind, root }] of pairs) {
    const [own, first, before] = [all.at(i), all.at(at), pairs.get(i - 1)];
    if (!own || !first || own.sketch.isQuoted || refrains.has(root)) continue;
    const last = found.at(-1);
    const goesOn = kind === 'same' && run === i - 1 && before?.kind === 'same' && before.at === at - 1;
    if (last && goesOn) last.again.push(own);
    else if (found.length < MOST) found.push({ again: [own], first, kind });
    run = i;
  }
  return found;
}

/** The sentences that may repeat one another, by number; a number is left out where others stand between them. */
interface Sentences {
  readonly paragraphs: readonly Numbered[];
  at(index: number): PlacedSentence | undefined;
}

interface Numbered {
  readonly sketches: Sketches;
  readonly block: Block;
  readonly order: number;
  /** The number of its first sentence. */
  readonly from: number;
}

function sentencesIn(draft: Draft): Sentences {
  const paragraphs: Numbered[] = [];
  for (const block of blocksThatShare(draft)) {
    if (!hasSentences(block.role)) continue;
    const sketches = sketchesOf(block.paragraph);
    const last = paragraphs.at(-1);
    const [order, from] = last ? [last.order + 1, last.from + last.sketches.length] : [0, 0];
    const gap = last ? gapBetween(draft, last.block.line, block.line) : NO_GAP;
    paragraphs.push({ sketches, block, order: order + gap.paragraphs, from: from + gap.sentences });
  }
  const at = (index: number): PlacedSentence | undefined => {
    let [low, high] = [0, paragraphs.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((paragraphs[middle]?.from ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    const own = paragraphs[low];
    const sketch = own?.sketches.at(index - own.from);
    return own && sketch && { block: own.block, order: own.order, sketch };
  };
  return { paragraphs, at };
}

const NO_GAP = { paragraphs: 0, sentences: 0 };

/** Whether other paragraphs of prose, and other sentences, stand between two lines: 1 for some, 0 for none. */
function gapBetween(draft: Draft, first: number, second: number): { paragraphs: number; sentences: number } {
  let paragraphs = 0;
  for (let line = first + 1; line < second; line++) {
    const block = draft.blockOn(line);
    if (!block || !hasSentences(block.role)) continue;
    if (sketchesOf(block.paragraph).length > 0) return { paragraphs: 1, sentences: 1 };
    paragraphs = 1;
  }
  return paragraphs === 0 ? NO_GAP : { paragraphs, sentences: 0 };
}

/** An earlier sentence that another one repeats. `root`: the first of those that are the same. */
interface Pair {
  readonly at: number;
  readonly kind: Duplicate['kind'];
  readonly root: number;
}

/** For the sentences that repeat another: which, in document order. */
function pair(all: Sentences): ReadonlyMap<number, Pair> {
  const pairs = new Map<number, Pair>();
  const [whole, heads, tails] = [latest<string>(), latest<number>(), latest<number>()];
  for (const { sketches, from } of all.paragraphs) {
    const { hashes } = sketches;
    for (let h = 0, i = from; h < hashes.length; h += HASHES, i++) {
      const own = sketches.at(i - from);
      const before = whole(own?.words ?? '', i);
      // Two headings that are the same are twins, and no sentence.
      if (before !== undefined && own?.isTitle && all.at(before)?.sketch.isTitle) continue;
      if (before !== undefined) {
        pairs.set(i, { at: before, kind: 'same', root: pairs.get(before)?.root ?? before });
        continue;
      }
      const [head, tail] = [heads(hashes[h] ?? 0, i), tails(hashes[h + 1] ?? 0, i)];
      if (tail !== undefined) setClose(pairs, all, i, tail);
      if (head !== undefined && head !== tail && !pairs.has(i)) setClose(pairs, all, i, head);
    }
  }
  return pairs;
}

/** A table from words or hashes to the latest number stored under them: stores `value`, gives what was there. */
function latest<K>(): (key: K, value: number) => number | undefined {
  const values = new Map<K, number>();
  return (key, value) => {
    const before = values.get(key);
    values.set(key, value);
    return before;
  };
}

function setClose(pairs: Map<number, Pair>, all: Sentences, i: number, at: number): void {
  const kind = closeness(all.at(at), all.at(i));
  if (kind) pairs.set(i, { at, kind, root: i });
}

function closeness(a: PlacedSentence | undefined, b: PlacedSentence | undefined): 'held' | 'alike' | undefined {
  if (!a || !b || a.sketch.isTitle || b.sketch.isTitle) return undefined;
  const known = compared.get(b.sketch)?.get(a.sketch);
  const kind = known ?? compare(a.sketch.words, b.sketch.words);
  if (known === undefined) {
    const own = compared.get(b.sketch) ?? new WeakMap<Sketch, 'held' | 'alike' | 'other'>();
    compared.set(b.sketch, own.set(a.sketch, kind));
  }
  if (kind === 'other') return undefined;
  if (kind === 'held') return kind;
  // In one paragraph, and in openings of neighbouring ones, sentences that are nearly alike are meant to be so.
  const isParallel = a.block === b.block || (b.order - a.order === 1 && a.sketch.isFirst && b.sketch.isFirst);
  return isParallel ? undefined : kind;
}

const compared = new WeakMap<Sketch, WeakMap<Sketch, 'held' | 'alike' | 'other'>>();

function compare(a: string, b: string): 'held' | 'alike' | 'other' {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length >= HELD && long.endsWith(short)) return 'held';
  if (short.length < long.length * 0.8 || long.length > LONGEST_ALIKE || likeness(a, b) <= ALIKE) return 'other';
  // The same sentence with other figures reports on another thing.
  const digitless = (s: string): string => s.replace(/[\d０-９]+/g, '');
  return digitless(a) === digitless(b) ? 'other' : 'alike';
}

/** The first sentences of groups that are repeated on purpose: opening neighbouring paragraphs, or three times at an edge. */
function refrainsIn(all: Sentences, pairs: ReadonlyMap<number, Pair>): ReadonlySet<number> {
  const refrains = new Set<number>();
  const groups = new Map<number, { count: number; opening: number; closing: number }>();
  const count = (root: number, own: PlacedSentence): void => {
    const group = groups.get(root) ?? { count: 0, opening: 0, closing: 0 };
    group.count++;
    group.opening += Number(own.sketch.isFirst);
    group.closing += Number(own.sketch.isLast);
    groups.set(root, group);
  };
  for (const [i, { at, kind, root }] of pairs) {
    const [own, before, first] = [all.at(i), all.at(at), all.at(root)];
    if (kind !== 'same' || !own || !before || !first) continue;
    if (!groups.has(root)) count(root, first);
    count(root, own);
    const opens = own.sketch.isFirst && before.sketch.isFirst && !own.sketch.isLast;
    if (opens && own.order - before.order === 1 && pairs.get(i + 1)?.at !== at + 1) refrains.add(root);
  }
  for (const [at, g] of groups) if (g.count > 2 && (g.opening === g.count || g.closing === g.count)) refrains.add(at);
  return refrains;
}
