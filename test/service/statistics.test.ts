import { describe, expect, it } from 'vitest';
import type { Range } from 'vscode-languageserver-types';
import { parseDraft } from '../../server/src/draft/parse.ts';
import { offsetAt } from '../../server/src/service/positions.ts';
import fc from '../support/properties.ts';
import { DRAFT, serviceFor, textIn } from '../support/service.ts';
import { draftText } from '../support/texts.ts';

const statistics = (text: string, settings = {}) => serviceFor(settings).statistics(parseDraft(text));

describe('statistics', () => {
  it('have the length and the minutes of the whole and of each part', () => {
    const found = statistics(DRAFT, { timeBudget: 5 });
    expect(found).toMatchObject({ title: '在全市河湖治理推进会上的讲话', timeBudget: 5, minutes: [0.6, 0.8] });
    expect(found.parts.map(({ name, depth }) => `${depth} ${name}`)).toEqual([
      '0 导语',
      '0 一、认清形势，增强治水的紧迫感',
      '0 二、突出重点，打好治水的主动仗',
      '1 （一）抓源头',
      '1 （二）抓工程',
      '0 结尾',
    ]);
    const [, , whole, first, second] = found.parts.map(({ characters }) => characters);
    expect(whole).toBeGreaterThan((first ?? 0) + (second ?? 0));
  });

  it('have the points of each series, and how many were promised', () => {
    const text = '一、练好“五功”\n一是读。二是写。三是算。\n二、抓落实\n第一，抓早。第二，抓小。';
    expect(statistics(text).series).toEqual(
      [
        expect.objectContaining({ heading: '二、抓落实', enumerator: '第一', points: 2 }),
        expect.objectContaining({ heading: '一、练好“五功”', enumerator: '一是', points: 3 }),
      ].reverse(),
    );
    const kept = statistics('做好三项工作：一是读书。二是写字。').series[0];
    expect(kept).toMatchObject({ points: 2, promised: 3 });
  });

  it('have four-character expressions, their density, and those that are said again and again', () => {
    const text = '我们千方百计保供应。各单位要千方百计稳就业。还要千方百计增收入，脚踏实地。';
    const found = statistics(text);
    expect(found.expressions).toBe(4);
    expect(found.expressionsPerThousand).toBeCloseTo(4000 / found.characters, 1);
    expect(found.repeated.map(({ text: own, ranges }) => [own, ranges.length])).toEqual([['千方百计', 3]]);
  });

  it('have the longest sentences, and those that stand there twice', () => {
    const twice = '会议要求，各级各部门要把责任扛在肩上、落到实处。';
    const text = `${twice}\n一要抓进度。\n${twice}二要抓质量。`;
    const found = statistics(text);
    expect(found.sentences[0]).toMatchObject({ text: twice, characters: 24 });
    expect(found.duplicates).toMatchObject([{ text: twice, alike: false, first: { start: { line: 0 } } }]);
  });

  it('are there for any text, and every place is the text that it names', () => {
    fc.assert(
      fc.property(draftText(), (text) => {
        const draft = parseDraft(text);
        const found = serviceFor().statistics(draft);
        const within = ({ start, end }: Range) => offsetAt(draft, start) <= offsetAt(draft, end);
        for (const { range } of [...found.parts, ...found.series, ...found.sentences]) expect(within(range)).toBe(true);
        for (const { text: own, ranges } of found.repeated)
          for (const range of ranges) expect(textIn(draft, range)).toBe(own);
        for (const { text: own, range } of found.unfinished) expect(textIn(draft, range)).toBe(own);
      }),
    );
    expect(statistics('')).toMatchObject({ title: '', characters: 0, parts: [], expressionsPerThousand: 0 });
  });
});

describe('unfinished places', () => {
  const unfinished = (text: string) =>
    serviceFor()
      .unfinished(parseDraft(text))
      .map(({ kind, text: own }) => `${kind} ${own}`);

  it('are gaps and headings with nothing below, in order', () => {
    const text = '在XX会上的讲话\n同志们：\n一、提高认识\n二、压实责任\n20XX年要【请填写】。\n三、强化督导';
    expect(unfinished(text)).toEqual([
      'placeholder XX',
      'empty-section 一、提高认识',
      'placeholder 20XX',
      'placeholder 【请填写】',
      'empty-section 三、强化督导',
    ]);
  });

  it('are none in a finished draft', () => {
    expect(unfinished(DRAFT)).toEqual([]);
    expect(unfinished('')).toEqual([]);
  });

  it('come with the line around them', () => {
    const [place] = serviceFor().unfinished(parseDraft(`${'前'.repeat(50)}【请填写】${'后'.repeat(80)}`));
    expect(place?.context).toMatch(/^前{20}【请填写】后+……$/);
  });
});
