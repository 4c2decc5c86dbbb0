import { isShorterThan } from '../analysis/counts.ts';
import { passagesOf } from '../analysis/passages.ts';
import { lengthsOfSections } from '../analysis/section-length.ts';
import { type Draft, endOf, firstSection, type Section } from '../draft/draft.ts';
import { patternOf } from '../patterns/pattern-of.ts';
import { memo } from '../text/memo.ts';
import { shift, slice, span } from '../text/span.ts';
import { moved } from './moved.ts';
import { draftRule, type Finding } from './rule.ts';

/** A shorter draft has no weight to balance (characters). */
const SHORTEST_DRAFT = 800;
const FEWEST = 3;
const RATIO = 3;
/** Shorter siblings (characters) are items of a list, or notes: each is as long as it has to be. */
const LEAST = 100;

type Message = 'short' | 'long';

export const sectionBalance = draftRule({
  id: 'section-balance',
  category: 'length',
  severity: 'hint',
  waits: { short: 'behind' },
  docs: {
    title: { 'zh-cn': '各部分轻重悬殊', en: 'Sections out of balance' },
    why: {
      'zh-cn':
        '同级的各部分有三个以上，其中一部分的篇幅不到其他部分一般篇幅（中位数）的三分之一，或者超过三倍，听起来头重脚轻。有意详略的，不必理会。述职报告、工作汇报里唯一的长部分是主体（主要工作、主要做法），不提示；八百字以下的稿子也不提示。',
      en: 'Of three or more sections of one level, one is shorter than a third or longer than three times the median. Where that is meant, leave it. The one long section of a report on work or duties is its body and is not named. Drafts under 800 characters are not looked at.',
    },
  },
  messages: {
    short: {
      'zh-cn': '这一部分只有 {own} 字，同级各部分一般 {median} 字，显得单薄，可以充实或并入别处。',
      en: 'This section has only {own} characters; its siblings have about {median}. Fill it out, or merge it.',
    },
    long: {
      'zh-cn': '这一部分有 {own} 字，同级各部分一般 {median} 字，显得过重，可以压缩或拆开。',
      en: 'This section has {own} characters; its siblings have about {median}. Shorten or divide it.',
    },
  },
  examples: [
    {
      bad: `一、提高认识\n${'要把思想统一到会议部署上来。'.repeat(20)}\n二、压实责任\n${'要把任务分解到岗、落实到人。'.repeat(20)}\n⟦三、强化督导⟧\n要跟踪问效。\n四、严明纪律\n${'要把规矩和纪律挺在前面来抓。'.repeat(20)}`,
      good: `一、提高认识\n${'要把思想统一到会议部署上来。'.repeat(20)}\n二、压实责任\n${'要把任务分解到岗、落实到人。'.repeat(20)}\n三、强化督导\n${'要跟踪问效。'.repeat(25)}`,
    },
    {
      bad: `2024年度工作情况\n⟦一、主要工作情况⟧\n${'抓好了各项任务的落实。'.repeat(80)}\n二、存在的不足\n${'学习还不够深入。'.repeat(12)}\n三、努力方向\n${'要沉下心来学。'.repeat(12)}`,
      good: `2024年度个人述职报告\n一、主要工作情况\n${'抓好了各项任务的落实。'.repeat(80)}\n二、存在的不足\n${'学习还不够深入。'.repeat(12)}\n三、努力方向\n${'要沉下心来学。'.repeat(12)}`,
    },
  ],
  *check(draft, { settings }) {
    if (!firstSection(draft) || isShorterThan(draft, SHORTEST_DRAFT)) return;
    for (const { own, start } of passagesOf(draft)) {
      const { all, body } = unbalancedIn(own);
      const isMeant = body !== undefined && patternOf(draft, settings.pattern)?.hasBody === true;
      for (const finding of all) if (!isMeant || finding !== body) yield moved(finding, start);
    }
  },
});

/** What is out of balance in a passage; `body` is the long one of its chief sections, where it is the only one. */
const unbalancedIn = memo((passage: Draft) => {
  const { sections } = passage;
  const last = passage.blockOn(passage.lines - 1);
  const all = [...among(sections, last ? endOf(last) : 0)];
  const chief = new Set(sections.map(({ heading, block }) => block.start + heading.marker.start));
  const [body, another] = all.filter(({ message, span }) => message === 'long' && chief.has(span.start));
  return { all, body: another ? undefined : body };
});

type Lengths = ReadonlyMap<Section, number>;

function* among(siblings: readonly Section[], end: number): Generator<Finding<Message>> {
  for (const [i, section] of siblings.entries())
    if (section.sections.length > 0) yield* among(section.sections, siblings[i + 1]?.block.start ?? end);
  if (siblings.length < FEWEST || areAlike(siblings, end)) return;
  const lengths = lengthsOfSections(siblings);
  // Under one parent, levels may be mixed (第一部分 beside 一、): only like is held against like.
  for (const level of new Set(siblings.map((s) => s.heading.level))) {
    const same = siblings.filter((s) => s.heading.level === level);
    if (same.length >= FEWEST) yield* unbalanced(same, lengths);
  }
}

// Where the lines themselves are nearly of one length, the characters need not be counted to see it.
function areAlike(siblings: readonly Section[], end: number): boolean {
  let [least, most] = [Number.POSITIVE_INFINITY, 0];
  for (const [i, { block }] of siblings.entries()) {
    const length = (siblings[i + 1]?.block.start ?? end) - block.start;
    least = Math.min(least, length);
    most = Math.max(most, length);
  }
  return most * 2 < least * RATIO;
}

function* unbalanced(sections: readonly Section[], lengths: Lengths): Generator<Finding<Message>> {
  const median = medianOf(sections.map((section) => lengths.get(section) ?? 0));
  if (median < LEAST) return;
  for (const [i, section] of sections.entries()) {
    const { heading, block } = section;
    // A heading with nothing below it is another rule's concern.
    if (!heading.runIn && section.isBare) continue;
    const own = lengths.get(section) ?? 0;
    const isShort = own * RATIO < median;
    if (!isShort && (own <= median * RATIO || (i === sections.length - 1 && runsOn(sections)))) continue;
    const title = span(heading.marker.start, heading.title.end);
    if (slice(block.paragraph.text, title).trim() === '') continue;
    yield { span: shift(title, block.start), message: isShort ? 'short' : 'long', data: { own, median } };
  }
}

// What follows the last section without a heading (questions and answers, a closing of many paragraphs) is not its own.
function runsOn(sections: readonly Section[]): boolean {
  const counts = sections.map((s) => s.blocks.length);
  const last = counts.pop() ?? 0;
  return last > counts.reduce((a, b) => Math.max(a, b), 0) + 2;
}

function medianOf(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[middle - 1] ?? 0, sorted[middle] ?? 0];
  return sorted.length % 2 === 1 ? high : Math.round((low + high) / 2);
}
