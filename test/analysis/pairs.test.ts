import { describe, expect, it } from 'vitest';
import { looseMarksIn } from '../../server/src/analysis/loose-marks.ts';
import { pairReportOf } from '../../server/src/analysis/pair-problems.ts';
import { pairsOf } from '../../server/src/analysis/pairs.ts';
import { parseDraft } from '../../server/src/draft/parse.ts';

const pairs = (text: string): string[] =>
  [...pairsOf({ text }).pairs]
    .sort((a, b) => a.open.at - b.open.at)
    .map(({ open, close }) => text.slice(open.at, close.at + 1));
const loose = (text: string): string[] =>
  looseMarksIn(parseDraft(text)).map(({ mark, block }) => `${block.line}:${mark.at}`);

describe('pairsOf', () => {
  it.each([
    ['“甲”（乙）《丙》', ['“甲”', '（乙）', '《丙》']],
    ['“甲‘乙’（丙）”', ['“甲‘乙’（丙）”', '‘乙’', '（丙）']],
    ['(甲）和（乙)', ['(甲）', '（乙)']],
    ["it's 中国's 《甲》", ['《甲》']],
    ['“甲"乙"丙”', ['“甲"', '"丙”']],
  ])('%s', (text, found) => {
    expect(pairs(text)).toEqual(found);
  });

  it('leaves the first of two openings alone, and the outer one of a nest', () => {
    expect(pairsOf({ text: '“甲、“乙”' }).loose.map((m) => m.at)).toEqual([0]);
    expect(pairsOf({ text: '（即“甲、“乙”）' }).loose.map((m) => m.at)).toEqual([2]);
    expect(pairsOf({ text: '“甲（乙、“丙”）' }).loose.map((m) => m.at)).toEqual([0]);
  });

  it('tells a crossing from two losses', () => {
    expect(pairsOf({ text: '“甲（乙”丙）' })).toMatchObject({
      crossings: [{ open: { at: 2 }, close: { at: 6 } }],
      loose: [],
    });
    expect(pairsOf({ text: '“甲（乙”，（丙）' })).toMatchObject({ crossings: [], loose: [{ at: 2 }] });
  });
});

describe('pairReportOf', () => {
  it.each([
    ['要“破“字当头。', 'reversed', 3],
    ['要”破”字当头。', 'reversed', 1],
    ['要讲“实“、”效”二字。', 'reversed', 4],
    ['要“破’字当头。', 'mismatched', 3],
    ['（含续建】都要开工。', 'mismatched', 4],
    ['他说：“要‘破”字’当头。', 'crossed', 9],
    ['他说：“要“破”字当头。”', 'inner', 5],
    ['他说：‘要“破”字当头。’', 'outer', 3],
  ])('%s: %s', (text, kind, at) => {
    expect(pairReportOf({ text }).problems.map((p) => [p.kind, p.span.start])).toEqual([[kind, at]]);
    expect(pairReportOf({ text }).loose).toEqual([]);
  });

  it('allows a third level in double marks again', () => {
    expect(pairReportOf({ text: '“甲‘乙“丙”丁’戊”' }).problems).toEqual([]);
  });
});

describe('looseMarksIn', () => {
  it.each([
    ['a quotation over paragraphs', '他写道：“一要学习。\n“二要实干。\n“三要廉洁。”\n我们记住了。', []],
    ['the last of them never closed', '他写道：“一要学习。\n“二要实干。\n我们记住了。', ['1:0']],
    ['a quotation that the next paragraph does not take up', '他写道：“一要学习。\n我们记住了。', ['0:4']],
    ['a term lost before a paragraph that opens with another term', '要讲“破。\n“立”字也要讲。', ['0:2']],
    ['verse', '有诗为证：\n“春风又绿江南岸，\n劳动号子响满山。”\n谢谢大家。', []],
    ['a title on two lines', '《关于进一步加强作风建设\n的若干措施》起草说明', []],
    ['list numbers', '一要：1）学；2)干；a）看。', []],
    ['list numbers in Chinese', '一）学习\n二）实干', []],
    [
      'one heading of several without its first half',
      '（一）学习。要学。\n二）实干。要干。\n（三）廉洁。要廉。',
      ['1:1'],
    ],
    ['a note in brackets over paragraphs', `（注：${'甲'.repeat(60)}。\n${'乙'.repeat(60)}。）`, []],
    ['Latin and formulas', 'f(x)=(a+b, teachers’ day, 5’30”', []],
    ['code between fences', '发言\n```\n“甲（\n```', []],
  ])('%s', (_, text, found) => {
    expect(loose(text)).toEqual(found);
  });

  it('pairs across the lines of a hard-wrapped text', () => {
    const line = (text: string): string => text.padEnd(30, '字');
    const text = [
      line('他说要把“破'),
      line('除”和“树'),
      line('立”结合，'),
      line('做到（一'),
      line('体）推进'),
      line('不松劲。'),
    ];
    expect(loose(text.join('\n'))).toEqual([]);
  });
});

describe('an adversarial text', () => {
  it.each(['“', '”', '“（', '”）', "'", '"', '《〈', '“‘”', '）（', '1）', '“、', '：“', '“”（'])(
    'of %s stays linear',
    (unit) => {
      const text = `中${unit.repeat(Math.ceil(200_000 / unit.length))}文`;
      const start = performance.now();
      looseMarksIn(parseDraft(text));
      expect(performance.now() - start).toBeLessThan(5_000);
    },
  );

  it('of many lines stays linear', () => {
    const start = performance.now();
    looseMarksIn(parseDraft('“甲乙丙丁\n'.repeat(30_000)));
    looseMarksIn(parseDraft('甲乙丙丁”（\n'.repeat(30_000)));
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
