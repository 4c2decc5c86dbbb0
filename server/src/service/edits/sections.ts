import { blockAt, type Draft, type Section } from '../../draft/draft.ts';
import { trimmedEnd } from '../../text/characters.ts';
import { type Span, span } from '../../text/span.ts';

/** A section among its siblings. `parents` are the sections that hold it, outermost first. */
export interface SectionPlace {
  readonly parents: readonly Section[];
  readonly siblings: readonly Section[];
  readonly index: number;
  readonly section: Section;
}

/** The innermost section whose text holds an offset; undefined above the first heading and in closing and signature. */
export function sectionAt(draft: Draft, offset: number): SectionPlace | undefined {
  const block = blockAt(draft, offset);
  return block && block.role !== 'closing' && block.role !== 'signature' ? sectionOfLine(draft, block.line) : undefined;
}

/** The innermost section that a line stands in or is the heading of. */
export function sectionOfLine(draft: Draft, line: number): SectionPlace | undefined {
  const parents: Section[] = [];
  for (let [siblings, found] = [draft.sections, undefined as SectionPlace | undefined]; ; ) {
    const index = siblings.findLastIndex((s) => s.block.line <= line);
    const section = siblings[index];
    if (!section) return found;
    found = { parents: [...parents], siblings, index, section };
    parents.push(section);
    siblings = section.sections;
  }
}

/** A section from the first character of its heading's line to its last; the closing of the speech is none of it. */
export const extentOf = (draft: Draft, section: Section): Span => {
  const last = draft.blocks[lastLine(section)] ?? section.block;
  return span(section.block.start, Math.max(section.block.start, last.start + trimmedEnd(last.paragraph.text)));
};

function lastLine(section: Section): number {
  const own = section.blocks.findLast((b) => b.role !== 'closing') ?? section.block;
  const child = section.sections.at(-1);
  return Math.max(own.line, child ? lastLine(child) : 0);
}

/** Whether two sections are items of one list: their headings have numbers of one family, or none and one depth. */
export const areAlike = (a: Section, b: Section): boolean =>
  a.heading.family === b.heading.family && a.heading.level === b.heading.level;
