import type { Draft, HeadingFamily, Section } from '../draft/draft.ts';
import { memo } from '../text/memo.ts';

/** Sibling sections whose headings share a family of outline numbers, in order: one list that should count up by one. */
export interface HeadingRun {
  readonly family: HeadingFamily;
  readonly sections: readonly Section[];
}

/** Every run of numbered sibling headings of a draft. A list that begins again at 1 is a run of its own. */
export const headingRunsOf: (draft: Draft) => readonly HeadingRun[] = memo((draft) => {
  const runs: HeadingRun[] = [];
  const visit = (siblings: readonly Section[]): void => {
    if (siblings.length === 0) return;
    const families = new Map<HeadingFamily, Section[]>();
    for (const section of siblings) {
      const { family, number } = section.heading;
      const list = number === undefined ? undefined : families.get(family);
      if (list) list.push(section);
      else if (number !== undefined) families.set(family, [section]);
      visit(section.sections);
    }
    for (const [family, sections] of families)
      for (const run of splitAtRestarts(sections)) runs.push({ family, sections: run });
  };
  visit(draft.sections);
  return runs;
});

// 一 again after two or more headings begins another list; right after a first 一 it is the same ordinal twice.
function splitAtRestarts(sections: readonly Section[]): Section[][] {
  const runs: Section[][] = [];
  for (const section of sections) {
    const run = runs.at(-1);
    const restarts = section.heading.number === 1 && run !== undefined && run.length > 1;
    if (!run || restarts) runs.push([section]);
    else run.push(section);
  }
  return runs;
}
