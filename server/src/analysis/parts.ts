import { type Block, type Draft, firstSection } from '../draft/draft.ts';
import { memo } from '../text/memo.ts';
import { countsOfDraft } from './counts.ts';
import { seriesOf } from './series.ts';

/** Which parts of a speech a draft seems to have. Lenient: what might be the part counts as the part. */
export interface PartsFound {
  readonly title: boolean;
  readonly subtitle: boolean;
  readonly salutation: boolean;
  readonly lead: boolean;
  readonly transition: boolean;
  readonly sections: boolean;
  readonly closing: boolean;
  readonly signature: boolean;
}

/** How much of the beginning is searched for an address and a transition, where nothing divides the text (UTF-16 units). */
const OPENING = 600;
/** A shorter draft may well do without sections (characters). */
const UNDIVIDED = 600;

const ADDRESS =
  /(?:同志|朋友|同学|领导|代表|委员|来宾|嘉宾|老师|家长|女士|先生|同事|大家)(?:们|好)?[：:，,！!]|各位|大家好|尊敬的|亲爱的/;
/** What goes over from the lead-in to the matter. */
export const TRANSITION =
  /现(?:将|就|把|在|从)|下面|如下|接下来|(?:我|本人|今天)[^。]{0,12}(?:讲|谈|说|汇报|报告|述职|交流|分享)|(?:几|[一二三四五六七八九十两\d])(?:点|个方面|个问题|个部分|条|句话|层意思)|向(?:大家|各位|大会|会议|领导|组织)[^。]{0,16}(?:汇报|报告|述职)/;
const CLOSING =
  /谢谢|感谢|致谢|以上|最后|让我们|同志们|各位|朋友们|老师们|同学们|指正|审议|评议|完毕|到此|祝|愿|奋斗|努力|贡献|答卷|再创|开创|谱写|篇章|辉煌|明天|未来|目标|承诺|决心|信心|恳请|监督|不负|为此|总之|征程|[！!]\s*$/;

/** The parts that a draft seems to have. */
export const partsOf: (draft: Draft) => PartsFound = memo((draft) => {
  const opening = openingOf(draft);
  return {
    title: draft.title !== undefined,
    subtitle: draft.subtitle !== undefined,
    salutation: draft.salutation !== undefined || ADDRESS.test(opening),
    lead: draft.lead !== undefined || draft.body.length > 0,
    transition: TRANSITION.test(opening),
    sections:
      firstSection(draft) !== undefined ||
      countsOfDraft(draft).characters < UNDIVIDED ||
      seriesOf(draft).length > 0 ||
      draft.blocks.some((block) => isPlainHeading(block)),
    closing: draft.closing !== undefined || lastParagraphs(draft).some((text) => CLOSING.test(text)),
    signature: draft.signature !== undefined,
  };
});

function openingOf(draft: Draft): string {
  const first = firstSection(draft)?.block.start;
  const after = Math.max(0, ...[draft.title, draft.subtitle].map((part) => (part?.at(-1)?.start ?? 0) + 1));
  return draft.text.slice(after, first === undefined ? after + OPENING : Math.min(first, after + 4 * OPENING));
}

// A short line without a mark in the midst of the text: a heading without a number.
const isPlainHeading = ({ role, paragraph }: Block): boolean =>
  role === 'body' && paragraph.text.length < 40 && !/[。！？；：，.!?;:,]\s*$/.test(paragraph.text);

function lastParagraphs(draft: Draft): string[] {
  const texts: string[] = [];
  for (let line = draft.lines - 1; line >= 0 && texts.length < 2; line--) {
    const block = draft.blockOn(line);
    if (block && (block.role === 'body' || block.role === 'run-in' || block.role === 'lead'))
      texts.push(block.paragraph.text.slice(-200));
  }
  return texts;
}
