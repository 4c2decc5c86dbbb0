import type { Block, Draft } from '../draft/draft.ts';
import { likeness, type Sketch, sketchesOf } from './sentence-sketch.ts';

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
const PROSE: ReadonlySet<string> = new Set(['salutation', 'lead', 'run-in', 'body', 'closing']);

/**
 * Sentences that are there twice, in document order. Refrains and quotations are left out. Linear in the number of
 * sentences: one table of hashes, and a few comparisons a sentence, each made once in the life of its paragraphs.
 */
export function duplicatesOf(draft: Draft): Duplicate[] {
  const all = placed(draft);
  const pairs = pair(all);
  const { partner, near, root } = pairs;
  const refrains = refrainsIn(all, pairs);
  const found: { again: [PlacedSentence, ...PlacedSentence[]]; first: PlacedSentence; kind: Duplicate['kind'] }[] = [];
  let run = -1;
  for (const [i, own] of all.entries()) {
    const same = partner[i] ?? -1;
    const close = near.get(i);
    const other = all[same >= 0 ? same : (close?.at ?? -1)];
    if (!other || own.sketch.isQuoted || refrains.has(root[i] ?? i)) continue;
    const last = found.at(-1);
    if (same >= 0 && last?.kind === 'same' && run === i - 1 && partner[i - 1] === same - 1) last.again.push(own);
    else if (found.length < MOST)
      found.push({ again: [own], first: other, kind: same >= 0 ? 'same' : (close?.kind ?? 'alike') });
    run = i;
  }
  return found;
}

function placed(draft: Draft): PlacedSentence[] {
  const all: PlacedSentence[] = [];
  let order = 0;
  for (const block of draft.blocks) {
    if (!PROSE.has(block.role)) continue;
    order++;
    for (const sketch of sketchesOf(block.paragraph)) all.push({ block, order, sketch });
  }
  return all;
}

interface Pairs {
  /** For each sentence the latest earlier one with the same words; −1 for none. */
  readonly partner: Int32Array;
  /** The first one with the same words: itself, where there is none before. */
  readonly root: Int32Array;
  /** An earlier one that is nearly the same. */
  readonly near: ReadonlyMap<number, Close>;
}

interface Close {
  readonly at: number;
  readonly kind: 'held' | 'alike';
}

function pair(all: readonly PlacedSentence[]): Pairs {
  const partner = new Int32Array(all.length).fill(-1);
  const root = Int32Array.from(all, (_, i) => i);
  const near = new Map<number, Close>();
  const whole = hashTable(all.length);
  const parts = hashTable(all.reduce((sum, s) => sum + s.sketch.anchors.length, 0));
  for (const [i, { sketch }] of all.entries()) {
    const before = whole(sketch.hash, i);
    if (before >= 0 && all[before]?.sketch.words === sketch.words) {
      partner[i] = before;
      root[i] = root[before] ?? before;
      continue;
    }
    for (const anchor of sketch.anchors) {
      const at = parts(anchor, i);
      const kind = at >= 0 && at !== i && !near.has(i) ? closeness(all[at], all[i]) : undefined;
      if (kind) near.set(i, { at, kind });
    }
  }
  return { partner, root, near };
}

function closeness(a: PlacedSentence | undefined, b: PlacedSentence | undefined): Close['kind'] | undefined {
  if (!a || !b) return undefined;
  const known = compared.get(b.sketch)?.get(a.sketch);
  const kind = known ?? compare(a.sketch.words, b.sketch.words);
  if (known === undefined) {
    const own = compared.get(b.sketch) ?? new WeakMap<Sketch, Close['kind'] | 'other'>();
    compared.set(b.sketch, own.set(a.sketch, kind));
  }
  if (kind === 'other') return undefined;
  if (kind === 'held') return kind;
  // In one paragraph, and in openings of neighbouring ones, sentences that are nearly alike are meant to be so.
  const isParallel = a.block === b.block || (b.order - a.order === 1 && a.sketch.isFirst && b.sketch.isFirst);
  return isParallel ? undefined : kind;
}

const compared = new WeakMap<Sketch, WeakMap<Sketch, Close['kind'] | 'other'>>();

function compare(a: string, b: string): Close['kind'] | 'other' {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length >= HELD && long.endsWith(short)) return 'held';
  if (short.length < long.length * 0.8 || likeness(a, b) <= ALIKE) return 'other';
  // The same sentence with other figures reports on another thing.
  const digitless = (s: string): string => s.replace(/[\d０-９]+/g, '');
  return digitless(a) === digitless(b) ? 'other' : 'alike';
}

/** The first sentences of groups that are repeated on purpose: opening neighbouring paragraphs, or three times at an edge. */
function refrainsIn(all: readonly PlacedSentence[], { partner, root }: Pairs): ReadonlySet<number> {
  const refrains = new Set<number>();
  const groups = new Map<number, { count: number; opening: number; closing: number }>();
  const count = (at: number, own: PlacedSentence): void => {
    const group = groups.get(at) ?? { count: 0, opening: 0, closing: 0 };
    group.count++;
    group.opening += Number(own.sketch.isFirst);
    group.closing += Number(own.sketch.isLast);
    groups.set(at, group);
  };
  for (const [i, own] of all.entries()) {
    const [at, before] = [root[i] ?? i, all[partner[i] ?? -1]];
    if (!before) continue;
    const first = all[at];
    if (first && !groups.has(at)) count(at, first);
    count(at, own);
    const opens = own.sketch.isFirst && before.sketch.isFirst && !own.sketch.isLast;
    const goesOn = i + 1 < all.length && partner[i + 1] === (partner[i] ?? -1) + 1;
    if (opens && own.order - before.order === 1 && !goesOn) refrains.add(at);
  }
  for (const [at, g] of groups) if (g.count > 2 && (g.opening === g.count || g.closing === g.count)) refrains.add(at);
  return refrains;
}

/** A table from hashes to the latest number stored under them: stores `value`, gives what was there, −1 for nothing. */
function hashTable(entries: number): (hash: number, value: number) => number {
  let size = 16;
  while (size < entries * 2) size *= 2;
  const hashes = new Int32Array(size);
  const values = new Int32Array(size).fill(-1);
  return (hash, value) => {
    let at = Math.imul(hash, 0x9e3779b1) & (size - 1);
    while ((values[at] ?? -1) >= 0 && hashes[at] !== hash) at = (at + 1) & (size - 1);
    const before = values[at] ?? -1;
    hashes[at] = hash;
    values[at] = value;
    return before;
  };
}
