import type { Draft, Section } from '../draft/draft.ts';
import { memo } from '../text/memo.ts';
import { slice } from '../text/span.ts';
import { headingRunsOf } from './heading-runs.ts';
import { placeholdersOf } from './placeholders.ts';

/** A heading that says what one of its siblings says already. */
export interface TwinHeading {
  readonly first: Section;
  readonly again: Section;
  /** What both say, without their numbers. */
  readonly title: string;
}

/** Shorter headings (UTF-16 units) may well be the same: names, answers. */
const SHORTEST = 5;

/** The headings of a draft that are the same as one before them in their list. Three that are the same are a refrain. */
export const twinHeadingsOf: (draft: Draft) => readonly TwinHeading[] = memo((draft) =>
  headingRunsOf(draft).flatMap(({ sections }) => {
    const byTitle = new Map<string, Section[]>();
    for (const section of sections) {
      const title = titleOf(section);
      const same = byTitle.get(title);
      if (same) same.push(section);
      else if (title.length >= SHORTEST) byTitle.set(title, [section]);
    }
    const twins = [...byTitle].filter(([, same]) => same.length > 1);
    const [title = '', [first, again, third] = []] = twins[0] ?? [];
    // Several titles that come again are the way of the list: problem, measure, problem, measure.
    if (twins.length > 1 || !first || !again || third) return [];
    return placeholdersOf(again.block.paragraph).length === 0 ? [{ first, again, title }] : [];
  }),
);

const titleOf = ({ heading, block }: Section): string => slice(block.paragraph.text, heading.title).trim();
