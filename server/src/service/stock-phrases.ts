import { enumeratorsOf } from '../analysis/enumerators.ts';
import { TRANSITION } from '../analysis/parts.ts';
import { type Block, type Draft, isHeadingRole, type Part, type Role } from '../draft/draft.ts';
import { counted, type GenrePattern, occasionIn, type PartId, plainOf, withOccasion } from '../patterns/index.ts';
import { isHanAt } from '../text/characters.ts';
import { type Span, slice } from '../text/span.ts';

/** A stock wording of a part. */
export interface StockPhrase {
  readonly part: PartId;
  /** Its counts and its occasion are those of the draft. */
  readonly snippet: string;
}

/** A place in a draft where something is being written, with nothing behind it on its line. */
export interface WritingPlace {
  readonly line: number;
  /** What stands there of it already (UTF-16); it ends at the caret. */
  readonly typed: Span;
}

/**
 * The stock wordings of a genre that belong at a place, and only those: a salutation below the title, an opening below the
 * salutation, a transition behind the lead-in, a closing behind the last section, a signature behind that. Of a part that
 * the draft has already there are none.
 */
export function stockPhrases(draft: Draft, pattern: GenrePattern, place: WritingPlace): StockPhrase[] {
  const title = textOf(draft.title);
  const occasion = title === undefined ? undefined : occasionIn(pattern, title);
  // A single heading is a beginning: as many as the genre has will follow.
  const counts = draft.sections.length > 1 ? { sections: draft.sections.length } : {};
  return partsAt(draft, pattern, place).flatMap((id) => {
    const part = pattern.parts.find((own) => own.id === id);
    const thanks = id === 'closing' && slice(draft.text, place.typed).startsWith('谢') ? [THANKS] : [];
    const snippets = part ? [...new Set([...thanks, part.snippet, ...part.phrases])].filter(saysSomething) : [];
    return snippets.map((text) => ({ part: id, snippet: withOccasion(counted(text, counts), pattern, occasion, id) }));
  });
}

/** The thanks that a genre ends with, each once, for a line below the closing; none for a genre that has none. */
export function thanksOf(draft: Draft, { parts }: GenrePattern, line: number): StockPhrase[] {
  if (draft.blocks[line]?.role === 'closing') return [];
  const closings = parts.filter(({ id }) => id === 'closing').flatMap(({ snippet, phrases }) => [snippet, ...phrases]);
  const thanks = closings.flatMap((text) => /谢谢[^，。！]{1,6}！$/.exec(text)?.[0] ?? []);
  return [...new Set(thanks)].map((snippet) => ({ part: 'closing', snippet }));
}

/** What any speech may end with; offered to those who begin it. */
const THANKS = '谢谢大家！';

const textOf = (part: Part | undefined): string | undefined => part?.[0].paragraph.text.trim();

// A learned part may be nothing but gaps.
function saysSomething(snippet: string): boolean {
  const words = plainOf(snippet).replace(/[×○]+|（此处[^）]*）/g, '');
  let characters = 0;
  for (let i = 0; i < words.length; i++) if (isHanAt(words, i)) characters++;
  return characters >= LEAST_WORDS;
}

const LEAST_WORDS = 3;

function partsAt(draft: Draft, pattern: GenrePattern, { line, typed }: WritingPlace): PartId[] {
  const own = draft.blocks[line];
  if (!own) return [];
  const behind = draft.text.slice(own.start, typed.start).trim() !== '';
  const around: Around = {
    before: draft.blocks.slice(0, behind ? line + 1 : line).filter((b) => b.role !== 'blank'),
    after: draft.blocks.slice(line + 1).find((b) => b.role !== 'blank'),
    line,
  };
  if (behind)
    return endsSentence(draft.text, typed.start) && awaitsTransition(draft, around, typed) ? ['transition'] : [];
  const below = line > (draft.sections[0]?.block.line ?? Number.POSITIVE_INFINITY);
  if (below || leadOf(around).length > MOST_LEADS) return closingParts(draft, pattern, around);
  // A short speech is closed behind its lead-in; the first characters tell that it is.
  const closes = draft.sections.length === 0 && typed.end > typed.start && leadOf(around).length > 0;
  const opening = openingParts(draft, pattern, around, typed);
  return closes ? [...opening, ...closingParts(draft, pattern, around)] : opening;
}

const endsSentence = (text: string, at: number): boolean => /[。！？”]\s*$/.test(text.slice(Math.max(0, at - 3), at));

interface Around {
  /** The lines above that hold text, and the caret's own where it goes on behind text. */
  readonly before: readonly Block[];
  /** The next line that holds text. */
  readonly after: Block | undefined;
  readonly line: number;
}

const TOP: ReadonlySet<Role> = new Set(['title', 'subtitle', 'byline']);

/** Paragraphs; where more stand before the first heading, they are no lead-in. */
const MOST_LEADS = 3;

const leadOf = ({ before }: Around): Block[] => before.filter((b) => !TOP.has(b.role) && b.role !== 'salutation');

function openingParts(draft: Draft, pattern: GenrePattern, around: Around, typed: Span): PartId[] {
  const { before, after, line } = around;
  const last = before.at(-1);
  if (!last) return after ? [] : ['title'];
  const opens = !after || isHeading(after);
  if (last.role === 'salutation') return opens ? ['lead'] : [];
  if (!TOP.has(last.role)) return awaitsTransition(draft, around, typed) ? ['transition'] : [];
  const salutation = pattern.parts.find(({ id }) => id === 'salutation');
  const greets = salutation !== undefined && !draft.salutation?.some((b) => b.line > line);
  return [...(greets ? ['salutation' as const] : []), ...(opens && !salutation?.required ? ['lead' as const] : [])];
}

// Behind the lead-in, before the first heading or where nothing is yet.
function awaitsTransition(draft: Draft, around: Around, typed: Span): boolean {
  const lead = leadOf(around);
  if (lead.length === 0 || lead.length > MOST_LEADS || lead.some((b) => isHeading(b) || isListed(b))) return false;
  if (around.after && !isHeading(around.after)) return false;
  // 很荣幸参加今天的交流: names the occasion, and goes over to nothing yet.
  return !TRANSITION.test(draft.text.slice(lead[0]?.start, typed.start).replaceAll('今天的', ''));
}

/** Whether a paragraph makes points: it is past the lead-in. A lead-in may begin with 首先，我代表…. */
const isListed = ({ paragraph }: Block): boolean => {
  const [first, second] = enumeratorsOf(paragraph);
  return second !== undefined || (first?.initial === true && first.family !== '首先');
};

const isHeading = ({ role }: Block): boolean => isHeadingRole(role);

function closingParts(draft: Draft, { sections }: GenrePattern, { before, after, line }: Around): PartId[] {
  const last = before.at(-1);
  const signed = draft.signature?.some((b) => b.line !== line) ?? false;
  if (!last || last.role === 'heading' || (after && after.role !== 'signature')) return [];
  if (draft.closing?.some((b) => b.line !== line)) return signed ? [] : ['signature'];
  const divided = draft.sections.length;
  return divided === 0 || divided >= Math.min(2, sections.min) ? ['closing'] : [];
}
