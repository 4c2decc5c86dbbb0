import { placeIn } from '../text/memo.ts';
import { carryFacts } from './carried.ts';
import { cutChapters } from './chapters.ts';
import type { Draft, Paragraph, Role } from './draft.ts';
import { readEnding } from './ending.ts';
import { formOf } from './form.ts';
import { readFrontMatter } from './front-matter.ts';
import { headingOf } from './heading.ts';
import { type LineChange, type Lines, splitLines } from './lines.ts';
import { Reading } from './reading.ts';

interface Read {
  readonly lines: Lines;
  /** The roles by the form of each line alone, before its place in the draft is heard. */
  readonly forms: readonly Role[];
  readonly roles: readonly Role[];
}

const readOf = placeIn<Draft, Read>();

/**
 * Reads a text as a draft. Never fails: any text is a draft. With `previous`, the paragraphs whose text is unchanged
 * are the same objects as there, and so are the chapters with none that changed: every fact about them is already known.
 */
export function parseDraft(text: string, previous?: Draft): Draft {
  const { draft, change } = read(text, previous);
  if (previous && change) carryFacts(previous, draft, change);
  return draft;
}

/**
 * Reads what a draft would be after some edits, while it lives on itself: like `parseDraft`, but the facts that are carried
 * from version to version stay where they are.
 */
export const parseAside = (text: string, draft: Draft): Draft => read(text, draft).draft;

function read(text: string, previous?: Draft): { draft: Draft; change: LineChange | undefined } {
  const before = previous && readOf.get(previous);
  const lines = splitLines(text, before?.lines);
  const { paragraphs, starts, change } = lines;
  const forms = before && change ? spliced(before.forms, change, formsOf(paragraphs, change)) : formsOf(paragraphs);
  const roles = [...forms];
  readFrontMatter(paragraphs, roles);
  readEnding(paragraphs, roles);
  const columns = { paragraphs, roles, starts };
  const earlier = previous &&
    before &&
    change && { chapters: previous.chapters, change: withRoles(change, before.roles, roles) };
  const draft = new Reading(columns, cutChapters(columns, earlier), text);
  readOf.set(draft, { lines, forms, roles });
  return { draft, change };
}

function formsOf(paragraphs: readonly Paragraph[], { first, is } = { first: 0, is: paragraphs.length }): Role[] {
  return paragraphs.slice(first, first + is).map((p) => {
    if (formOf(p).kind === 'blank') return 'blank';
    const heading = headingOf(p);
    return heading ? (heading.runIn ? 'run-in' : 'heading') : 'body';
  });
}

const spliced = <T>(old: readonly T[], { first, was }: LineChange, own: readonly T[]): T[] =>
  old.slice(0, first).concat(own, old.slice(first + was));

// A line may change its role without a change of its own: the first and the last lines of a draft take their meaning from each other.
function withRoles({ first, was, is }: LineChange, old: readonly Role[], roles: readonly Role[]): LineChange {
  let head = 0;
  while (head < first && old[head] === roles[head]) head++;
  let tail = 0;
  const most = roles.length - first - is;
  while (tail < most && old[old.length - 1 - tail] === roles[roles.length - 1 - tail]) tail++;
  return { first: head, was: was + first - head + most - tail, is: is + first - head + most - tail };
}
