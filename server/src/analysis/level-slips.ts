import { type Draft, everySection, type Section } from '../draft/draft.ts';
import { memo } from '../text/memo.ts';
import { numeralLike } from '../text/numerals.ts';
import { slice } from '../text/span.ts';
import { type HeadingRun, headingRunsOf } from './heading-runs.ts';
import { faultOf, type OrdinalFault } from './ordinals.ts';

/** A row of another level that lacks just the number that a heading has. */
export interface Vacancy {
  /** The heading with the number before it; undefined for the first of the row. */
  readonly previous: Section | undefined;
  /** The heading with the number behind it; undefined where the row ends. */
  readonly next: Section | undefined;
  /** The outline number that the heading would have there, with the mark and the blanks that belong to it. */
  readonly marker: string;
}

/** A heading that bears the style of another level by a slip: 三、 between （二） and （四）. */
export interface LevelSlip extends Vacancy {
  readonly section: Section;
}

/** The headings of a passage whose number is wrong at their own level and fills a vacancy of another one, in document order. */
export const levelSlipsOf: (draft: Draft) => readonly LevelSlip[] = memo((draft) => {
  const slips = headingRunsOf(draft).flatMap((run) => slipIn(draft, run) ?? []);
  return slips.sort((a, b) => a.section.block.start - b.section.block.start);
});

function slipIn(draft: Draft, { sections }: HeadingRun): LevelSlip | undefined {
  const [only] = sections;
  if (only && sections.length === 1) {
    const vacancy = only.heading.number === 1 ? undefined : vacancyFor(draft, only);
    return vacancy?.previous && vacancy.next && { section: only, ...vacancy };
  }
  const fault = faultOf(sections.map(numberOf));
  if (!fault) return undefined;
  const from = fault.corrected[0];
  for (const at of [fault.at, fault.at - 1]) {
    const section = sections[at];
    const vacancy = section && vacancyFor(draft, section);
    if (!vacancy || faultOf(sections.filter((s) => s !== section).map(numberOf), from)) continue;
    // At the end of a row chance is likelier than between two: where another number would do as well, it stays a doubt.
    if (vacancy.next || !restoredAlone(sections, fault)) return { section, ...vacancy };
  }
  return undefined;
}

const numberOf = ({ heading }: Section): number => heading.number ?? 0;

const restoredAlone = (sections: readonly Section[], { corrected }: OrdinalFault): boolean =>
  sections.filter((section, i) => numberOf(section) !== corrected[i]).length === 1;

/** The vacancy of another level that the number of a heading would fill where the heading stands; undefined for none. */
export function vacancyFor(draft: Draft, section: Section): Vacancy | undefined {
  const { number, level } = section.heading;
  if (number === undefined) return undefined;
  const { before, behind } = neighboursOf(draft);
  for (let other = 1; other < LEVELS; other++) {
    if (other === level) continue;
    const [previous, next] = [before.get(section)?.[other], behind.get(section)?.[other]];
    const fits =
      (previous ? previous.heading.number === number - 1 : number === 1 && next !== undefined) &&
      (!next || next.heading.number === number + 1);
    const marker = fits ? markerLike(previous ?? next, number) : undefined;
    if (marker !== undefined) return { previous, next, marker };
  }
  return undefined;
}

function markerLike(model: Section | undefined, number: number): string | undefined {
  if (!model) return undefined;
  const { text } = model.block.paragraph;
  const { marker, numeral } = model.heading;
  const digits = numeralLike(slice(text, numeral), number);
  return digits && text.slice(marker.start, numeral.start) + digits + text.slice(numeral.end, marker.end);
}

/** 一、（一）1.（1）①, from 1 on. */
const LEVELS = 6;

type ByLevel = readonly (Section | undefined)[];

/** For each numbered heading the nearest of every level on either side, with none above that level between. */
const neighboursOf: (draft: Draft) => Record<'before' | 'behind', ReadonlyMap<Section, ByLevel>> = memo((draft) => {
  const all = [...everySection(draft.sections)];
  return { before: nearest(all), behind: nearest(all.reverse()) };
});

function nearest(sections: readonly Section[]): Map<Section, ByLevel> {
  const found = new Map<Section, ByLevel>();
  let last: (Section | undefined)[] = Array(LEVELS).fill(undefined);
  for (const section of sections) {
    found.set(section, last);
    const { level, family } = section.heading;
    last = last.map((s, other) => (other < level ? s : other === level && family !== 'plain' ? section : undefined));
  }
  return found;
}
