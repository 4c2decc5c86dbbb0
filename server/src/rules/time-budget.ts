import { countsOf, spokenCountsOf, UNSPOKEN } from '../analysis/counts.ts';
import { sentencesOf } from '../analysis/sentences.ts';
import { middlePace, speakingTimeOf, wholeMinutes } from '../analysis/speaking-time.ts';
import { type Block, type Draft, firstBlock } from '../draft/draft.ts';
import { shift, slice, span } from '../text/span.ts';
import { draftRule, type Finding } from './rule.ts';

export const timeBudget = draftRule({
  id: 'time-budget',
  category: 'length',
  severity: 'information',
  docs: {
    title: { 'zh-cn': '超过限定时间', en: 'Over time' },
    why: {
      'zh-cn':
        '会上给了几分钟，就在设置或者 .jianggao.json 的 timeBudget 里写上几。按语速（speakingRate，默认每分钟 160 到 220 字）居中推算，念完全文要超过这个时间的，在标题处提示，说明约需压缩多少字，并指出念到哪里时间已到。标题、落款不念，不计在内。没有设定时间的，不提示。',
      en: 'Set timeBudget to the minutes that you are given, in the settings or in .jianggao.json. Where the draft takes longer at the middle of the speaking rates (speakingRate, by default 160 to 220 characters a minute), its title says so, how much is to be cut, and where the time is up. Title and signature are not read out and do not count. Without a budget nothing is said.',
    },
  },
  messages: {
    over: {
      'zh-cn': '念完约需 {minutes} 分钟，超过限定的 {budget} 分钟，约需压缩 {excess} 字。',
      en: 'This takes about {minutes} minutes to say, more than the {budget} that were set; cut about {excess} characters.',
    },
    up: { 'zh-cn': '念到这里，{budget} 分钟已到', en: '{budget} minutes are up here' },
  },
  examples: [
    {
      bad: `⟦在推进会上的发言⟧\n同志们：\n${'要把任务分解到岗、落实到人。'.repeat(20)}`,
      good: `在推进会上的发言\n同志们：\n${'要把任务分解到岗、落实到人。'.repeat(10)}`,
      settings: { timeBudget: 1 },
    },
  ],
  *check(draft, { settings: { timeBudget: budget, speakingRate } }) {
    if (budget <= 0) return;
    const spoken = spokenCountsOf(draft).withoutPunctuation;
    const time = speakingTimeOf(spoken, speakingRate);
    if (time.middle <= budget) return;
    const first = draft.title?.[0] ?? firstBlock(draft);
    if (!first) return;
    const allowed = Math.floor(budget * middlePace(speakingRate));
    yield {
      span: wholeOf(first),
      message: 'over',
      data: { minutes: wholeMinutes(time), budget, excess: spoken - allowed },
      related: placesBehind(draft, allowed, budget),
    };
  },
});

type Related = NonNullable<Finding<'over' | 'up'>['related']>;

// The sentence in which the characters that can be said run out.
function placesBehind(draft: Draft, allowed: number, budget: number): Related {
  let left = allowed;
  for (const block of draft.blocks) {
    if (UNSPOKEN.has(block.role)) continue;
    const own = countsOf(block.paragraph).withoutPunctuation;
    if (own <= left) {
      left -= own;
      continue;
    }
    for (const sentence of sentencesOf(block.paragraph)) {
      left -= countsOf({ text: slice(block.paragraph.text, sentence) }).withoutPunctuation;
      if (left < 0) return [{ span: shift(sentence, block.start), message: 'up', data: { budget } }];
    }
  }
  return [];
}

function wholeOf({ paragraph: { text }, start }: Block) {
  const from = text.length - text.trimStart().length;
  return shift(span(from, Math.max(from, text.trimEnd().length)), start);
}
