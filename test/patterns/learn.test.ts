import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDraft } from '../../server/src/draft/parse.ts';
import { fitsFrame, snippetOfFrame } from '../../server/src/patterns/frame-text.ts';
import { genrePatterns, plainOf, skeletonOf } from '../../server/src/patterns/index.ts';
import type { GenrePattern } from '../../server/src/patterns/pattern.ts';
import { loadSegmenter } from '../../server/src/segmenter/load.ts';
import { formatPattern, learnPattern } from '../../server/src/service/learn.ts';
import { readPattern } from '../../server/src/service/pattern-file.ts';
import fc from '../support/properties.ts';
import { serviceFor } from '../support/service.ts';
import { draftText } from '../support/texts.ts';

/** A model speech of our own: two sections, one frame of headings, heads of two clauses with a quoted slot. */
const MODEL = `在全县粮食生产现场会上的典型发言
各位领导、同志们：
去年秋收以来，我们乡守住了三万亩好田。当前，春耕已经开始，立足早、着眼稳，我们把力气用在了地头。根据会议安排，现将有关情况汇报如下。
一、唱好“四字”，增强种粮底气
田要人种，粮要人管。只有把人的心安下来，才能把地的力养起来。一是盯住“谁来种”，做到有人可用。全乡请回外出能手六十二名，办了三期农机班。二是盯住“怎么种”，做到有技可学。农技员包村，把课堂搬到了田埂上。三是盯住“种什么”，做到有种可选。统一测土，因田配种，一块地一张单子。四是盯住“卖给谁”，做到有单可接。春播之前，订单已经签到了九成。
二、打好“四仗”，增强保粮后劲
好收成是干出来的。只有把功夫下在平时，才能把粮食收进仓里。一是抢修沟渠，打响“水”仗。清淤四十里，修闸十一座。二是整备机具，打响“机”仗。二百台农机全部检修一遍。三是盯防虫害，打响“虫”仗。测报点天天有人看。四是管好粮仓，打响“仓”仗。新添烘干塔三座，阴雨天也不怕。
以上发言，不妥之处，敬请批评指正。谢谢大家！
`;

const learned = learnPattern([parseDraft(MODEL)]);

function usable(file: ReturnType<typeof learnPattern>): GenrePattern {
  const { pattern, problem } = readPattern(formatPattern(file));
  if (!pattern) throw new Error(problem['zh-cn']);
  return pattern;
}

/** What is found against a pattern, by message id. */
const found = (text: string, pattern: GenrePattern, rule = 'missing-part'): string[] => {
  const service = serviceFor({ pattern });
  return service
    .findings(parseDraft(text))
    .filter((f) => f.rule.id === rule)
    .map((f) => f.finding.message);
};

/** The longest run of a text that another holds, blanks aside; at most `most` characters are looked for. */
function copied(text: string, from: string, most = 12): string | undefined {
  const source = from.replace(/\s+/g, '');
  for (let at = 0; at + most <= source.length; at++) {
    const run = source.slice(at, at + most);
    if (text.includes(run)) return run;
  }
  return undefined;
}

describe('a model speech', () => {
  it('gives its counts', () => {
    expect(learned).toMatchObject({
      name: '交流发言（学自范文）',
      sections: { min: 2, usual: 2, max: 2 },
      points: { min: 4, usual: 4, max: 4 },
      clauses: { min: 2, usual: 2, max: 2 },
      quotes: { min: 1, usual: 1, max: 1 },
      leads: { min: 2, usual: 2, max: 2 },
      families: ['一是'],
    });
    expect(learned.lengths?.section?.min).toBeGreaterThan(100);
    expect(learned.fourCharacter).toBeGreaterThanOrEqual(0);
  });

  it('gives the frames of its headings and heads, without its subject', () => {
    expect(learned.headings).toEqual(['○好“四○”，增强……']);
    expect(learned.heads).toEqual(['盯住“○○○”，做到有○可○', '○○○○，打响“○”仗']);
    expect(learned.section).toEqual({
      heading: '一、○好“四○”，增强……',
      lead: '……。只有……，才能……。',
      point: '一是盯住“○○○”，做到有○可○。……。',
    });
  });

  it('gives its transitions as frames', () => {
    const parts = Object.fromEntries(learned.parts.map((part) => [part.id, part.snippet]));
    expect(parts.salutation).toBe('各位领导、同志们：');
    expect(parts.transition).toBe('根据会议安排，现将……汇报如下。');
    expect(parts.closing).toBe('以上发言，不妥之处，……批评指正。谢谢大家！');
    expect(learned.parts.filter((part) => part.required).map((part) => part.id)).toEqual([
      'title',
      'salutation',
      'lead',
      'transition',
      'sections',
      'closing',
    ]);
  });

  it('counts the points that are promised, where the text is cut off', () => {
    const cut = MODEL.slice(0, MODEL.indexOf('四是管好粮仓'));
    expect(learnPattern([parseDraft(cut)]).points).toEqual({ min: 3, usual: 4, max: 4 });
  });

  it('is read with half-width marks as with full-width ones', () => {
    const half = MODEL.replaceAll('，', ',').replaceAll('：', ':');
    expect(learnPattern([parseDraft(half)])).toMatchObject({ headings: learned.headings, heads: learned.heads });
  });

  it('has no thing at the beginning of its frames, where a segmenter tells things from deeds', () => {
    const text = '在会上的发言\n一、产业引领促发展\n好。\n二、产业赋能惠民生\n好。\n三、产业凝心聚合力\n好。\n';
    const segmenter = loadSegmenter({ from: import.meta.url });
    expect(learnPattern([parseDraft(text)]).headings).toEqual(['产业○○○○○']);
    if (segmenter) expect(learnPattern([parseDraft(text)], segmenter).headings).toEqual(['……']);
  });
});

describe('several model speeches', () => {
  const other = MODEL.replaceAll('一是', '一要')
    .replaceAll('二是', '二要')
    .replaceAll('三是', '三要')
    .replaceAll('四是', '四要')
    .replace('谢谢大家！\n', '谢谢大家！\n2024年5月6日\n');
  const both = learnPattern([parseDraft(MODEL), parseDraft(other)]);

  it('give what each of them has', () => {
    expect(both.families).toEqual(['一是', '一要']);
    expect(both.parts.find((part) => part.id === 'signature')).toMatchObject({
      required: false,
      snippet: '20××年×月×日',
    });
    for (const text of [MODEL, other]) expect(found(text, usable(both))).toEqual([]);
  });

  it('may be none', () => {
    expect(usable(learnPattern([])).sections).toEqual({ min: 0, usual: 0, max: 0 });
  });
});

describe('a draft held against a learned pattern', () => {
  const pattern = usable(learned);

  it('has no finding where it is the model', () => {
    expect(found(MODEL, pattern)).toEqual([]);
  });

  it('may promise another number, and say other things', () => {
    const text = MODEL.replace('唱好“四字”，增强种粮底气', '下好“五招”，增强用粮意识').replace('谁来种', '何时种');
    expect(found(text, pattern)).toEqual([]);
  });

  it('may build its headings alike in other words, where the model has no more than two', () => {
    const text = MODEL.replace('打好“四仗”，增强保粮后劲', '用活“四资”，壮大集体家底');
    expect(found(text, pattern)).toEqual([]);
    const row = { ...pattern, sections: { min: 2, usual: 3, max: 3 } };
    expect(found(text, row)).toEqual(['headingFrame']);
  });

  it.each([
    ['sectionCount', MODEL.replace('二、打好', '打好')],
    ['pointCount', MODEL.replace('四是盯住“卖给谁”，做到有单可接。春播之前，订单已经签到了九成。', '')],
    ['headingFrame', MODEL.replace('打好“四仗”，增强保粮后劲', '抓实各项保障')],
    ['headFrame', MODEL.replace('盯住“怎么种”，做到有技可学', '农技包村')],
    ['family', MODEL.replace(/([一二三四])是(?=抢|整|盯防|管)/g, '$1要')],
    ['leadSentence', MODEL.replace(/好收成是.*?仓里。/, '')],
    ['salutation', MODEL.replace('各位领导、同志们：\n', '')],
    ['closing', MODEL.replace(/以上发言.*\n/, '')],
    ['transition', MODEL.replace('根据会议安排，现将有关情况汇报如下。', '')],
  ])('has the finding %s where it departs in that', (message, text) => {
    expect(text).not.toBe(MODEL);
    expect(found(text, pattern)).toContain(message);
  });

  it('is told in the words of both languages', () => {
    const text = MODEL.replace('打好“四仗”，增强保粮后劲', '抓实各项保障');
    for (const locale of ['zh-cn', 'en'] as const) {
      const service = serviceFor({ pattern }, locale);
      const [diagnostic] = service.findings(parseDraft(text)).filter((f) => f.finding.message === 'headingFrame');
      expect(diagnostic?.severity).toBe('hint');
      expect(diagnostic?.finding.data?.expected).toBe('○好‘四○’，增强……');
    }
  });

  it('is not held against the counts of a genre that comes with the product', () => {
    const seven = MODEL.replace(/二、/, `二、一\n好。\n三、二\n好。\n四、三\n好。\n五、四\n好。\n六、五\n好。\n七、`);
    expect(found(seven, pattern)).toContain('sectionCount');
    expect(
      serviceFor({ pattern: 'exchange-remarks' })
        .findings(parseDraft(seven))
        .map((f) => f.finding.message),
    ).not.toContain('sectionCount');
  });
});

describe('what a learned pattern puts in', () => {
  const pattern = usable(learned);

  it('is a draft that fits it, with gaps that are reported', () => {
    const text = plainOf(skeletonOf(pattern, { sections: 2 }));
    expect(text).toContain('一、××好“四××”，增强××\n');
    const filled = text.replaceAll('（此处展开）', `${'这里写上做法和成效'.repeat(8)}`);
    expect(found(filled, pattern)).toEqual([]);
    expect(found(text, pattern, 'placeholder').length).toBeGreaterThan(10);
    expect(found(text, pattern, 'promised-count')).toEqual([]);
  });

  it('promises as many points as there are', () => {
    expect(plainOf(skeletonOf(pattern, { points: 3 }))).toContain('“三××”');
  });

  it('are sections, offered where the draft is', () => {
    const draft = parseDraft(MODEL);
    const labels = serviceFor({ pattern }).sectionSnippets(draft, { line: draft.blocks.length - 1, character: 0 });
    expect(labels.map((s) => s.body.split('\n')[0])).toContain('三、${1:××}好“四${2:××}”，增强${3:××}');
  });
});

describe('frames', () => {
  it.each([
    ['答好“五问”，增强底气', '○○“五○”，增强……', true],
    ['答好“四问”，增强底气', '○○“五○”，增强……', true],
    ['答好"四问",增强底气', '○○“五○”，增强……', true],
    ['“五问”，增强底气', '○○“五○”，增强……', false],
    ['答好“五问”，提升底气', '○○“五○”，增强……', false],
    ['什么都行', '……', true],
    ['', '……好', false],
    ['好', '……好', false],
    ['很好', '……好', true],
  ])('%s and %s', (text, frame, fits) => {
    expect(fitsFrame(text, frame)).toBe(fits);
  });

  it('become snippets', () => {
    expect(snippetOfFrame('一是明确“○○○○”，做到因○而○。……。')).toBe(
      '一是明确“${1:××××}”，做到因${2:××}而${3:××}。${4:（此处展开）}。',
    );
    expect(snippetOfFrame('${1:××}的$2')).toBe('${1:××}的$2');
    expect(snippetOfFrame('a$b}')).toBe('a\\$b\\}');
  });
});

describe('every text', () => {
  const samples = readdirSync('samples').map((name) => readFileSync(`samples/${name}`, 'utf8'));

  it.each(samples.map((text) => [text.slice(0, 12), text] as const))(
    '%s … is learned from without being copied, and fits what was learned',
    (_, text) => {
      const file = formatPattern(learnPattern([parseDraft(text)]));
      expect(new TextEncoder().encode(file).length).toBeLessThan(20_000);
      expect(copied(file, text)).toBeUndefined();
      expect(found(text, usable(learnPattern([parseDraft(text)])))).toEqual([]);
    },
  );

  it('fits the pattern learned from it, together with another', () => {
    fc.assert(
      fc.property(draftText(), draftText(), (one, two) => {
        const file = learnPattern([one, two].map((text) => parseDraft(text)));
        const pattern = usable(file);
        for (const text of [one, two]) expect(found(text, pattern)).toEqual([]);
        expect(formatPattern(file).length).toBeLessThan(20_000);
      }),
      { numRuns: 200 },
    );
  });

  it('is a genre of its own kind even where it is made of a snippet', () => {
    for (const genre of genrePatterns) {
      const text = plainOf(skeletonOf(genre));
      expect([genre.id, ...found(text, usable(learnPattern([parseDraft(text)])))]).toEqual([genre.id]);
    }
  });
});

describe('a pattern file', () => {
  it('need not say more than its name', () => {
    const { pattern } = readPattern('{ "name": "晨会发言" } // ours');
    expect(pattern).toMatchObject({ id: '晨会发言', name: { 'zh-cn': '晨会发言', en: '晨会发言' }, parts: [] });
    expect(found(MODEL, pattern as GenrePattern)).toEqual([]);
  });

  it('may give a count as one number', () => {
    const { pattern } = readPattern(
      '{ "name": "晨会发言", "sections": 3, "points": { "min": 1, "usual": 2, "max": 4 } }',
    );
    expect(pattern?.sections).toEqual({ min: 3, usual: 3, max: 3 });
    expect(found(MODEL, pattern as GenrePattern)).toEqual(['sectionCount']);
  });

  it.each([
    ['{ "name": "晨会发言", \n x }', '第 2 行'],
    ['[]', '{ … }'],
    ['{}', 'name'],
    ['{ "name": "晨会发言", "sections": { "min": 3, "usual": 2, "max": 1 } }', 'sections'],
    ['{ "name": "晨会发言", "section": { "heading": 1 } }', 'section.heading'],
    ['{ "name": "晨会发言", "sectoins": 3 }', 'sectoins'],
  ])('%s cannot be used, and says why', (text, problem) => {
    expect(readPattern(text).problem?.['zh-cn']).toContain(problem);
  });
});
