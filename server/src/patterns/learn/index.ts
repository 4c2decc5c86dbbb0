import { countsOfDraft } from '../../analysis/counts.ts';
import type { Draft } from '../../draft/draft.ts';
import { toNumeral } from '../../text/numerals.ts';
import { deviationsOf } from '../deviations.ts';
import { ANYTHING, buildOf } from '../frame-text.ts';
import { recognisePattern } from '../index.ts';
import { type MeasuredPoints, measuresOf } from '../measures.ts';
import type { Count, PatternFrames, SectionFrame } from '../pattern.ts';
import { sectionOf } from '../skeleton.ts';
import { concealer } from './conceal.ts';
import { countOf, lengthOf } from './counts.ts';
import { framesOf, type Group, headGroups, headingGroups, type Model, subheadingGroups } from './groups.ts';
import { type LearnedPart, learnParts } from './parts.ts';
import { type LearnedSection, learnSections, usualSection } from './sections.ts';

/** A pattern as its file shows it: as a genre pattern, but with plain names, and with ○ and …… for what is to be written in. */
export interface PatternFile extends PatternFrames {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly sections: Count;
  readonly points: Count;
  readonly section: SectionFrame;
  readonly parts: readonly LearnedPart[];
  readonly sectionSnippets: readonly {
    readonly id: string;
    readonly label: string;
    readonly detail: string;
    /** Its lines. */
    readonly body: readonly string[];
  }[];
}

const NONE: Count = { min: 0, usual: 0, max: 0 };
/** How many sections are kept ready to be put in, and how many points of each. */
const [MOST_SNIPPETS, MOST_POINTS] = [5, 8];

/**
 * What model speeches (范文) have in common, as a pattern: parts, sections and points, the frames of headings, heads and
 * transitions, lengths. It holds no run of twelve characters of theirs, and each of them fits it. Never fails: of texts
 * without structure little is learned. `isThing` tells whether a word names a thing, where there is a segmenter to ask.
 */
export function learnStructure(drafts: readonly Draft[], isThing?: (word: string) => boolean): PatternFile {
  const models = drafts.map((draft) => ({ draft, subject: { title: titleOf(draft), isThing } }));
  const sections = models.flatMap(learnSections);
  const file: PatternFile = {
    ...namesOf(drafts),
    ...learnCounts(drafts),
    section: usualSection(sections)?.frame ?? { heading: '', lead: `${ANYTHING}。`, point: '' },
    ...learnFrames(models),
    parts: learnParts(drafts),
    sectionSnippets: snippetsOf(sections),
  };
  const texts = textsIn(file);
  const conceal = concealer(
    texts,
    drafts.map((draft) => draft.text),
  );
  return fitting(mapTexts(file, conceal), drafts);
}

const titleOf = (draft: Draft): string => draft.title?.map((b) => b.paragraph.text.trim()).join('') ?? '';

function namesOf(drafts: readonly Draft[]): Pick<PatternFile, 'id' | 'name' | 'description'> {
  const genres = new Set(
    drafts.map((draft) =>
      recognisePattern(
        draft.title?.map((b) => b.paragraph.text).join('\n'),
        draft.salutation?.map((b) => b.paragraph.text).join('\n'),
      ),
    ),
  );
  const [genre, other] = genres;
  const name = genre && !other ? `${genre.name['zh-cn']}（学自范文）` : '学自范文的结构';
  return { id: 'learned', name, description: `从 ${drafts.length} 篇范文学来` };
}

function learnCounts(drafts: readonly Draft[]) {
  const measured = drafts.map(measuresOf);
  const all = measured.flat();
  const points = all.flatMap((s) => s.points ?? []);
  const headed = all.filter((s) => s.title !== undefined);
  const held = (all.some((s) => s.title) ? headed : all).map((s) => s.points?.count ?? 0);
  return {
    sections: countOf(measured.map((sections) => sections.filter((s) => s.title).length)) ?? NONE,
    points: withPromised(countOf(held) ?? NONE, drafts),
    ...optional('subsections', subsectionsOf(headed.map((s) => s.subheadings.length))),
    ...optional('leads', countOf(headed.flatMap((s) => (s.points ? [s.points.leads.length] : [])))),
    ...optional('families', familiesOf(points)),
    lengths: {
      ...optional('draft', lengthOf(drafts.map((draft) => countsOfDraft(draft).characters))),
      ...optional('section', lengthOf(headed.map((s) => s.characters))),
      ...optional('point', lengthOf(points.flatMap((p) => p.lengths))),
    },
  };
}

const subsectionsOf = (numbers: readonly number[]): Count | undefined =>
  numbers.some((n) => n > 0) ? countOf(numbers) : undefined;

// The points that were promised count where they are more: the model has them, the text was cut off.
function withPromised(count: Count, drafts: readonly Draft[]): Count {
  const promised = countOf(drafts.flatMap((draft) => measuresOf(draft).flatMap((s) => s.points?.promised ?? [])));
  return promised ? { min: count.min, usual: promised.usual, max: Math.max(count.max, promised.max) } : count;
}

function familiesOf(points: readonly MeasuredPoints[]): readonly string[] | undefined {
  const times = new Map<string, number>();
  for (const { family } of points) times.set(family, (times.get(family) ?? 0) + 1);
  return times.size === 0 ? undefined : [...times.keys()].sort((a, b) => (times.get(b) ?? 0) - (times.get(a) ?? 0));
}

function learnFrames(models: readonly Model[]): PatternFrames {
  const heads = headGroups(models);
  const builds = heads.flatMap((group) => group.texts.map(buildOf));
  const frames = (groups: readonly Group[]) => {
    const found = framesOf(groups);
    return found.length > 0 ? found : undefined;
  };
  return {
    ...optional('headings', frames(headingGroups(models))),
    ...optional('subheadings', frames(subheadingGroups(models))),
    ...optional('heads', frames(heads)),
    ...optional('clauses', countOf(builds.map((b) => b.clauses))),
    ...optional('quotes', countOf(builds.map((b) => b.quotes))),
  };
}

function snippetsOf(sections: readonly LearnedSection[]): PatternFile['sectionSnippets'] {
  const bodies = new Map<string, LearnedSection>();
  for (const section of sections) {
    if (section.frame.heading === '') continue;
    const points = Math.min(section.points, MOST_POINTS);
    const body = sectionOf(section.frame, 1, points, Math.min(section.subsections, MOST_POINTS));
    if (!bodies.has(body) && bodies.size < MOST_SNIPPETS) bodies.set(body, section);
  }
  return [...bodies].map(([body, { frame, points }], i) => ({
    id: `section-${i + 1}`,
    label: `范文第${toNumeral(i + 1)}式`,
    detail: points > 0 ? `${points} 点：${frame.point.split('。')[0]}` : (frame.heading.split('、')[1] ?? ''),
    body: body.split('\n'),
  }));
}

/** Every text of a file, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.split('\n');
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** A file with each line of its texts changed. */
function mapTexts<T>(value: T, change: (line: string) => string): T {
  const mapped = (own: unknown): unknown => {
    if (typeof own === 'string') return own.split('\n').map(change).join('\n');
    if (Array.isArray(own)) return own.map(mapped);
    if (typeof own !== 'object' || own === null) return own;
    return Object.fromEntries(Object.entries(own).map(([key, inner]) => [key, mapped(inner)]));
  };
  return mapped(value) as T; // Only texts were changed, into texts.
}

// A frame that a model itself does not fit asks for nothing.
function fitting(file: PatternFile, drafts: readonly Draft[]): PatternFile {
  const kinds = new Set(drafts.flatMap((draft) => deviationsOf(draft, file).map((d) => d.kind)));
  const open = (frames: readonly string[] = []): readonly string[] => [...frames, ANYTHING];
  return {
    ...file,
    ...(kinds.has('headingFrame') && { headings: open(file.headings) }),
    ...(kinds.has('subheadingFrame') && { subheadings: open(file.subheadings) }),
    ...(kinds.has('headFrame') && { heads: open(file.heads) }),
  };
}

/** A property that is left out where it has no value. */
const optional = <K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } =>
  value === undefined ? {} : ({ [key]: value } as { readonly [P in K]?: V });
