import { partsOf, TRANSITION } from '../../analysis/parts.ts';
import { sentencesOf } from '../../analysis/sentences.ts';
import type { Block, Draft, Part } from '../../draft/draft.ts';
import { slice } from '../../text/span.ts';
import { ANYTHING } from '../frame-text.ts';
import { measuresOf } from '../measures.ts';
import type { PartId, PatternPart } from '../pattern.ts';
import { frameOfSentence, wordsIn } from './sentence-frame.ts';

/** A part as its file shows it: what is empty is left out. */
export interface LearnedPart extends Pick<PatternPart, 'id' | 'required'> {
  readonly snippet?: string;
  readonly phrases?: readonly string[];
}

/** How many wordings of a part are kept. */
const MOST = 5;

const ORDER: readonly PartId[] = [
  'title',
  'subtitle',
  'salutation',
  'lead',
  'transition',
  'sections',
  'closing',
  'signature',
];

/** Date and office are written last: one speech that has them says little. */
const OFTEN_LATE: ReadonlySet<PartId> = new Set(['subtitle', 'signature']);

/** The parts that model speeches have, each with its wordings as frames. What only some of them have is not required. */
export function learnParts(drafts: readonly Draft[]): LearnedPart[] {
  const found = drafts.map(partFrames);
  return ORDER.flatMap((id): LearnedPart[] => {
    const frames = found.flatMap((parts) => parts.get(id) ?? []);
    if (id === 'sections') return [{ id, required: drafts.every(isDivided) }];
    if (frames.length === 0) return [];
    const phrases = [...new Set(frames.filter((frame) => frame !== ''))].slice(0, MOST);
    const everywhere = drafts.every((draft, i) => found[i]?.has(id) && partsOf(draft)[id]);
    const required = everywhere && (drafts.length > 1 || !OFTEN_LATE.has(id));
    return [{ id, required, snippet: phrases[0] ?? '', ...(phrases.length > 1 && { phrases }) }];
  });
}

const isDivided = (draft: Draft): boolean =>
  partsOf(draft).sections && measuresOf(draft).some((s) => s.title !== undefined);

/** Each part that a draft has, as a frame. */
function partFrames(draft: Draft): ReadonlyMap<PartId, string> {
  const frames = new Map<PartId, string>();
  const add = (id: PartId, frame: string | undefined): void => {
    if (frame !== undefined) frames.set(id, frame);
  };
  const opening = openingSentences(draft);
  const transition = opening.findLast((sentence) => TRANSITION.test(sentence));
  add('title', draft.title && titleFrame(textOf(draft.title)));
  add('subtitle', draft.subtitle && dated(textOf(draft.subtitle)));
  add('salutation', draft.salutation && frameOfSentence(textOf(draft.salutation), 'address'));
  add('lead', draft.lead && paragraphFrame(opening.filter((sentence) => sentence !== transition)));
  add('transition', transition && frameOfSentence(transition, 'speech'));
  add('closing', draft.closing && paragraphFrame(draft.closing.flatMap(sentencesIn)));
  add('signature', draft.signature?.map((b) => dated(b.paragraph.text.trim())).join('\n'));
  return frames;
}

const textOf = (part: Part): string => part.map((b) => b.paragraph.text.trim()).join('');

const sentencesIn = ({ paragraph }: Block): string[] => sentencesOf(paragraph).map((s) => slice(paragraph.text, s));

// The lead-in, or, where it is not told from the text, its first paragraphs.
function openingSentences(draft: Draft): string[] {
  const first = draft.sections[0]?.block.start ?? Number.POSITIVE_INFINITY;
  const blocks = draft.lead ?? draft.body.filter((block) => block.start < first).slice(0, 3);
  return blocks.flatMap(sentencesIn);
}

function paragraphFrame(sentences: readonly string[]): string {
  const frame = frameOfSentence(sentences.join(''), 'speech');
  return wordsIn(frame) > 0 ? frame : `${ANYTHING}。`;
}

// 在……上的交流发言; what stands in brackets behind it belongs to no title.
const titleFrame = (text: string): string => frameOfSentence(text.replace(/[（(][^（）()]*[）)]/g, ''), 'title');

/** A line with a date as its form, else as any text: （20××年×月×日）, ——…… */
function dated(text: string): string {
  const date = /^([（(]?)[\d〇○零一二三四五六七八九十×X]{2,4}年[^（）()]{2,12}?日?([）)]?)$/.exec(text);
  if (date) return `${date[1] ? '（' : ''}20××年×月×日${date[2] ? '）' : ''}`;
  return text.startsWith('——') ? `——${ANYTHING}` : /^[（(]/.test(text) ? `（${ANYTHING}）` : ANYTHING;
}
