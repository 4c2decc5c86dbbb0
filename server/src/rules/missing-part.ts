import { isShorterThan } from '../analysis/counts.ts';
import { partsOf } from '../analysis/parts.ts';
import { type Block, type Draft, endOf, firstBlock, type Role } from '../draft/draft.ts';
import { type Deviation, deviationsOf } from '../patterns/deviations.ts';
import { type GenrePattern, type PartId, partSnippet, plainOf } from '../patterns/index.ts';
import { patternOf } from '../patterns/pattern-of.ts';
import { brief } from '../text/brief.ts';
import { skipBlank, trimmedEnd } from '../text/characters.ts';
import { edit } from '../text/edit.ts';
import { lineBreakOf } from '../text/line-break.ts';
import { nested } from '../text/quotes.ts';
import { type Span, span } from '../text/span.ts';
import { missingPartMessages } from './missing-part-text.ts';
import { draftRule, type Finding, type Fix } from './rule.ts';

/** A shorter draft is only begun (characters). */
const SHORTEST = 200;
/** UTF-16 units of a part's first line, in what a repair is called. */
const LONGEST = 18;

export const missingPart = draftRule({
  id: 'missing-part',
  category: 'completeness',
  severity: 'hint',
  waits: 'behind',
  docs: {
    title: { 'zh-cn': '缺少组成部分', en: 'A part is missing' },
    why: {
      'zh-cn':
        '各文种有各文种的结构：动员讲话先称“同志们”，工作汇报要有“现将……汇报如下”，表态发言末了要表决心。文种按标题和称谓判断，也可以在设置里选定；该有的部分找不到就提示，并可按文种的现成写法补上。判断不出文种，或者稿子不足二百字，都不提示。选用自己的文种结构文件（如从范文学来的）时，部分数、每部分的点数、分点用语和标题、段首句的句式与它不合的，也提示。',
      en: 'Each genre has its parts: a mobilization speech addresses its audience, a work report says 现将…汇报如下, a commitment ends in a pledge. The genre is read from title and salutation, or chosen in the settings. A part that cannot be found is named, and can be put in as the genre words it. Silent where the genre is not known, and in drafts under 200 characters. Against a pattern file of your own, such as one learned from a model speech, the number of sections and of points, the enumerators and the frames of headings and heads are held too.',
    },
  },
  messages: missingPartMessages,
  examples: [
    {
      bad: `⟦在安全生产工作动员部署会上的讲话⟧\n${'这次会议的任务，是把安全生产的弦绷得更紧。'.repeat(3)}下面，我讲两点意见。\n一、提高认识\n${'要把安全摆在第一位来抓。'.repeat(8)}\n二、压实责任\n${'要把任务分到岗、落到人。'.repeat(8)}\n同志们，让我们立即行动起来！`,
      good: `在安全生产工作动员部署会上的讲话\n同志们：\n${'这次会议的任务，是把安全生产的弦绷得更紧。'.repeat(3)}下面，我讲两点意见。\n一、提高认识\n${'要把安全摆在第一位来抓。'.repeat(8)}\n二、压实责任\n${'要把任务分到岗、落到人。'.repeat(8)}\n同志们，让我们立即行动起来！`,
      fixed: `在安全生产工作动员部署会上的讲话\n同志们：\n${'这次会议的任务，是把安全生产的弦绷得更紧。'.repeat(3)}下面，我讲两点意见。\n一、提高认识\n${'要把安全摆在第一位来抓。'.repeat(8)}\n二、压实责任\n${'要把任务分到岗、落到人。'.repeat(8)}\n同志们，让我们立即行动起来！`,
    },
  ],
  *check(draft, { settings }) {
    const first = draft.title?.[0] ?? firstBlock(draft);
    if (!first || isShorterThan(draft, SHORTEST)) return;
    const pattern = patternOf(draft, settings.pattern);
    if (!pattern) return;
    // A genre's counts are what is usual; those of the user's own pattern are meant.
    if (typeof settings.pattern !== 'string') yield* departures(draft, pattern, lineSpan(first));
    const found = partsOf(draft);
    for (const { id, required } of pattern.parts) {
      if (!required || found[id]) continue;
      const sections = draft.sections.length;
      const snippet = partSnippet(pattern, id, sections > 1 ? { sections } : {}) ?? '';
      yield {
        span: lineSpan(first),
        message: id,
        data: { genre: pattern.name['zh-cn'] },
        fixes: snippet === '' ? [] : [insertion(draft, id, snippet)],
      };
    }
  },
});

function* departures(draft: Draft, pattern: GenrePattern, whole: Span): Generator<Finding<Deviation['kind']>> {
  const genre = nested(pattern.name['zh-cn']);
  for (const { kind, span, expected, actual } of deviationsOf(draft, pattern))
    yield { span: span ?? whole, message: kind, data: { genre, expected: nested(expected.join(' / ')), actual } };
}

function lineSpan({ start, paragraph: { text } }: Block): Span {
  return span(start + skipBlank(text), start + trimmedEnd(text));
}

/** The roles behind which a part stands, the nearest first; a part that none precedes opens the draft. */
const BEFORE: Readonly<Record<PartId, readonly Role[]>> = {
  title: [],
  subtitle: ['title'],
  salutation: ['byline', 'subtitle', 'title'],
  lead: ['salutation', 'byline', 'subtitle', 'title'],
  transition: ['lead', 'salutation', 'byline', 'subtitle', 'title'],
  sections: ['run-in', 'heading', 'body', 'lead', 'salutation', 'byline', 'subtitle', 'title'],
  closing: ['run-in', 'heading', 'body', 'lead', 'salutation', 'byline', 'subtitle', 'title'],
  signature: ['closing', 'run-in', 'heading', 'body', 'lead', 'salutation', 'title'],
};

function insertion(draft: Draft, id: PartId, snippet: string): Fix<'insert'> {
  const behind = draft.blocks.findLast((block) => BEFORE[id].includes(block.role));
  const eol = lineBreakOf(draft.text);
  const body = snippet.replaceAll('\n', eol);
  const plain = plainOf(body);
  // A transition ends the paragraph of the lead-in; every other part is a paragraph of its own.
  const continues = id === 'transition' && behind?.role === 'lead';
  const [before, after] = continues ? ['', ''] : behind ? [eol, ''] : ['', eol];
  const at = behind ? (continues ? behind.start + trimmedEnd(behind.paragraph.text) : endOf(behind)) : 0;
  const [line = ''] = plain.split(eol);
  return {
    automatic: false,
    edits: [edit(at, at, `${before}${plain}${after}`)],
    snippet: `${before}${body}${after}`,
    label: 'insert',
    data: { text: nested(brief(line, LONGEST)) },
  };
}
