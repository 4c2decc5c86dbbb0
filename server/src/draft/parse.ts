import { memo } from '../text/memo.ts';
import type { Block, Draft, Heading, Paragraph, Part, Role, Section } from './draft.ts';
import { readEnding } from './ending.ts';
import { formOf } from './form.ts';
import { readFrontMatter } from './front-matter.ts';
import { headingOf } from './heading.ts';
import { type Lines, splitLines } from './lines.ts';
import { carryMarkedLines } from './marked-lines.ts';

const linesOf = new WeakMap<Draft, Lines>();

/**
 * Reads a text as a draft. Never fails: any text is a draft. With `previous`, the paragraphs whose text is unchanged
 * are the same objects as there, so every fact about them is already known. One linear scan of the lines.
 */
export function parseDraft(text: string, previous?: Draft): Draft {
  const lines = splitLines(text, previous && linesOf.get(previous));
  const roles = assignRoles(lines.paragraphs);
  const blocks = placeBlocks(lines, roles, previous?.blocks);
  const { body, sections } = growSections(blocks);
  const [top, end] = edges(blocks);
  const draft: Draft = {
    text,
    blocks,
    title: part(top, 'title'),
    subtitle: part(top, 'subtitle'),
    salutation: part(top, 'salutation'),
    lead: part(top, 'lead'),
    body,
    sections,
    closing: part(end, 'closing'),
    signature: part(end, 'signature'),
  };
  linesOf.set(draft, lines);
  if (previous && lines.change) carryMarkedLines(previous, draft, lines.change);
  return draft;
}

function assignRoles(paragraphs: readonly Paragraph[]): Role[] {
  const roles: Role[] = paragraphs.map((p) => {
    if (formOf(p).kind === 'blank') return 'blank';
    const heading = headingOf(p);
    return heading ? (heading.runIn ? 'run-in' : 'heading') : 'body';
  });
  readFrontMatter(paragraphs, roles);
  readEnding(paragraphs, roles);
  return roles;
}

// A block that stays where it was is kept as an object: an edit near the end allocates little.
function placeBlocks(lines: Lines, roles: readonly Role[], old: readonly Block[] = []): Block[] {
  return lines.paragraphs.map((paragraph, line) => {
    const [start, role, was] = [lines.starts[line] ?? 0, roles[line] ?? 'body', old[line]];
    return was && was.paragraph === paragraph && was.start === start && was.role === role
      ? was
      : { paragraph, line, start, role };
  });
}

// What opens and what closes a draft: the lines before its body and those behind it.
function edges(blocks: readonly Block[]): [readonly Block[], readonly Block[]] {
  const inner = (b: Block): boolean => b.role === 'body' || b.role === 'heading' || b.role === 'run-in';
  const [first, last] = [blocks.findIndex(inner), blocks.findLastIndex(inner)];
  return first < 0 ? [blocks, blocks] : [blocks.slice(0, first), blocks.slice(last + 1)];
}

function part(blocks: readonly Block[], role: Role): Part | undefined {
  const [first, ...rest] = blocks.filter((b) => b.role === role);
  return first && [first, ...rest];
}

interface Growing {
  readonly heading: Heading;
  readonly block: Block;
  readonly blocks: Block[];
  readonly sections: Growing[];
}

function growSections(blocks: readonly Block[]): { body: Block[]; sections: readonly Section[] } {
  const body: Block[] = [];
  const roots: Growing[] = [];
  const open: Growing[] = [];
  for (const block of blocks) {
    const heading = block.role === 'heading' || block.role === 'run-in' ? headingOf(block.paragraph) : undefined;
    if (heading) {
      while ((open.at(-1)?.heading.level ?? -1) >= heading.level) open.pop();
      const section: Growing = { heading, block, blocks: [], sections: [] };
      (open.at(-1)?.sections ?? roots).push(section);
      open.push(section);
    } else if (block.role === 'body' || block.role === 'closing') {
      (open.at(-1)?.blocks ?? body).push(block);
    }
  }
  return { body, sections: roots };
}

/** Whether the lines break at a fixed width rather than at paragraphs, as in text copied from a PDF or an e-mail. */
export const isHardWrapped: (draft: Draft) => boolean = memo(({ blocks }) => {
  const widths = blocks.filter((b) => b.role !== 'blank' && b.role !== 'title').map((b) => b.paragraph.text.length);
  const widest = widths.reduce((a, b) => Math.max(a, b), 0);
  if (widths.length < 6 || widest > 60) return false;
  const full = widths.filter((w) => w >= widest - 4).length;
  return full * 2 > widths.length;
});
