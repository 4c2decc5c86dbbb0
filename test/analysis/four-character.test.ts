import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { fourCharacterExpressionsOf, knownExpressionsOf } from '../../server/src/analysis/four-character.ts';
import { createLanguageService } from '../../server/src/service/language-service.ts';
import { slice } from '../../server/src/text/span.ts';
import { segmenter } from '../support/examples.ts';

const found = (text: string): string[] =>
  fourCharacterExpressionsOf(segmenter(), { text }).map(({ span }) => slice(text, span));

describe('fourCharacterExpressionsOf', () => {
  it.each([
    ['idioms', '大家同舟共济，把最难的日子熬了过来。', ['同舟共济']],
    ['set phrases', '干部要履职尽责，也要敢于碰硬。', ['履职尽责']],
    ['words said twice', '窗口同志笑脸相迎，踏踏实实办好每件事。', ['笑脸相迎', '踏踏实实']],
    ['a pattern filled anew', '小厂子越办越红，路也越走越顺。', ['越办越红', '越走越顺']],
    ['one thing for each', '全省推行一县一策的办法。', ['一县一策']],
    ['clauses in a row', '这个班子思路清晰，作风扎实，干劲很足。', ['思路清晰', '作风扎实', '干劲很足']],
    ['verb and object in a row', '要守住阵地、稳住人心、带好队伍。', ['守住阵地', '稳住人心', '带好队伍']],
    ['the end of a run beside 、', '全镇上下要咬定目标、铆足干劲。', ['咬定目标', '铆足干劲']],
    ['a state and what is sought in it', '全年生产稳中求变、稳中有升。', ['稳中求变', '稳中有升']],
    ['what is known, behind a word that is guessed', '要以风清气正的环境留人。', ['风清气正']],
    ['clauses that answer one another', '群众的事说了就干、定了就办。', ['说了就干', '定了就办']],
    ['a form that goes on', '要抓好强链补链延链，开展两清两改两治理。', []],
    ['a verb before a quoted name', '坚决反对弄虚作假，坚决防止“形象工程”。', ['弄虚作假']],
    ['plain noun compounds', '领导干部要加强思想政治工作。', []],
    ['noun compounds in a row', '医疗卫生、文化教育、社会保障都有进步。', []],
    ['verb and object alone', '我们深入实施这项工程，改善民生。', []],
    ['names in a row', '到会的有东风大街、解放大路、人民公园的代表。', []],
    ['pieces of longer words', '今年打赢了脱贫攻坚战。', []],
    ['what goes on behind the row', '要加强领导、推进农业现代化建设。', []],
    ['an empty line', '', []],
  ])('%s: %s', (_, text, expressions) => {
    expect(found(text)).toEqual(expressions);
  });

  it('tells kinds and themes', () => {
    const text = '要狠抓落实，越走越顺。';
    expect(fourCharacterExpressionsOf(segmenter(), { text })).toEqual([
      { span: { start: 1, end: 5 }, kind: expect.stringMatching(/idiom|set/), theme: 'implementation' },
      { span: { start: 6, end: 10 }, kind: 'pattern' },
    ]);
  });

  it('gives each paragraph its expressions once', () => {
    const paragraph = { text: '大家齐心协力。' };
    expect(fourCharacterExpressionsOf(segmenter(), paragraph)).toBe(fourCharacterExpressionsOf(segmenter(), paragraph));
  });
});

describe('without a segmenter', () => {
  it('finds what the lexicons hold', () => {
    const text = '大家同舟共济，思路清晰，作风扎实。';
    expect(knownExpressionsOf({ text }).map(({ span }) => slice(text, span))).toEqual(['同舟共济']);
  });

  const draft = '在总结会上的讲话\n同志们：\n大家同舟共济，渡过难关。\n';

  it('gives offsets of the document', () => {
    const service = createLanguageService();
    const spans = service.findExpressions(service.parseDraft(TextDocument.create('a', 'jianggao', 0, draft)));
    expect(spans.map(({ span }) => slice(draft, span))).toEqual(['同舟共济']);
  });

  it('falls back where the segmenter turns out not to be there', () => {
    const missing = () => {
      throw new Error('no segmenter');
    };
    const service = createLanguageService({
      segmenter: { name: 'nodejieba', cut: missing, tag: missing, addWords: () => {} },
    });
    const found = service.findExpressions(service.parseDraft(TextDocument.create('a', 'jianggao', 0, draft)));
    expect(found).toHaveLength(1);
  });
});
