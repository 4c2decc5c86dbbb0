import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { TextEdit } from 'vscode-languageserver-types';
import { parseDraft } from '../../server/src/draft/parse.ts';
import { fourCharacterThemes, themeOf } from '../../server/src/lexicon/four-character/index.ts';
import { loadSegmenter } from '../../server/src/segmenter/load.ts';
import { createLanguageService } from '../../server/src/service/language-service.ts';
import { positionAt } from '../../server/src/service/positions.ts';
import { serviceFor, textIn, withCaret } from '../support/service.ts';

const service = serviceFor();

function suggested(marked: string, asked = false) {
  const { draft, position } = withCaret(marked);
  const { items, isIncomplete } = service.suggestExpressions(draft, position, { asked });
  const over = items.map(({ textEdit }) => textIn(draft, (textEdit as TextEdit).range));
  return { labels: items.map(({ label }) => label), over: [...new Set(over)], items, isIncomplete };
}

const themesIn = (labels: readonly string[]) => [...new Set(labels.map(themeOf))];
const critical = new Set(fourCharacterThemes.filter((theme) => theme.critical).map(({ id }) => id));

describe('expressions that go on with a row', () => {
  it.each([
    '我们要真抓实干、',
    '我们要，真抓实干，',
    '各级“真抓实干”、',
    '真抓实干、马上就办、',
    '真抓实干，马上就办，',
  ])('come behind %s', (text) => {
    const { labels, over } = suggested(text);
    expect(labels.length).toBeGreaterThan(20);
    expect(over).toEqual(['']);
    expect(themesIn(labels)).toEqual(['implementation']);
  });

  it.each([
    '各位领导、',
    '今年以来，',
    '一、',
    '全市有城区、',
    '真抓实干。',
    '真抓实干',
    '抓好中国特色社会主义、',
    '真抓实干、各项工作',
    '我们要真抓实干，',
    '我们要真抓实干、马上就办，',
    '、',
    '',
  ])('do not come behind %s', (text) => {
    expect(suggested(text).labels).toEqual([]);
  });

  it('are narrowed by characters, by pinyin initials and by both', () => {
    const all = suggested('迎难而上、').labels;
    for (const typed of ['攻', 'gj', 'GJ', '攻j', 'gjkn', '攻坚']) {
      const { labels, over, items } = suggested(`迎难而上、${typed}`);
      expect(over).toEqual([typed]);
      expect(labels).toContain('攻坚克难');
      expect(labels.length).toBeLessThan(all.length / 2);
      expect(items.find(({ label }) => label === '攻坚克难')?.filterText).toBe('攻坚克难 gjkn');
    }
    expect(suggested('迎难而上、vvvv').labels).toEqual([]);
    expect(suggested('迎难而上、攻坚克难').labels).toEqual([]);
  });

  it('are those of other themes too, once something is typed: what the README shows', () => {
    const [, row = '', character = '', letters = ''] =
      /写到“([^”]*、)”[^。]*（如“(.)”或 ([a-z]+)）/.exec(readFileSync('README.md', 'utf8')) ?? [];
    expect([row, character, letters]).toEqual(['真抓实干、', '攻', 'gj']);
    for (const typed of [character, letters]) {
      const { draft, position } = withCaret(`在推进会上的讲话\n同志们：\n我们要${row}${typed}‸`);
      const { items } = service.doComplete(draft, position, { snippets: true });
      expect(items.map(({ label }) => label)).toContain('攻坚克难');
    }
    // Else an editor would go on narrowing the list that came behind the mark.
    expect(suggested(row).isIncomplete).toBe(true);
    const { labels } = suggested('真抓实干、s');
    expect(themesIn(labels)[0]).toBe('implementation');
    expect(themesIn(labels).some((theme) => critical.has(theme ?? ''))).toBe(false);
    expect(themesIn(suggested('不敢弄虚作假、q').labels).every((theme) => critical.has(theme ?? ''))).toBe(true);
  });

  it.each([
    ['突出重点、', 'method'],
    ['要统筹推进、', 'implementation'],
    ['同心同德、群策群力，脚踏实地、', themeOf('脚踏实地') ?? ''],
    ['统筹兼顾、', 'method'],
    ['乘势而上、', 'development'],
    ['安居乐业、', 'livelihood'],
    ['锐意进取、', 'reform'],
    ['精准施策、', 'method'],
  ])('are first of the theme of the nearest: %s', (row, theme) => {
    const { labels } = suggested(row);
    expect(themeOf(labels[0] ?? '')).toBe(theme);
  });

  it('are first those of a set row', () => {
    expect(suggested('要守土有责、守土负责、').labels[0]).toBe('守土尽责');
    expect(suggested('要守土有责、stj').labels[0]).toBe('守土尽责');
    expect(suggested('不忘初心、').labels[0]).toBe('牢记使命');
    expect(suggested('不忘初心、牢记使命、').labels).not.toContain('不忘初心');
  });

  it('do not come where clauses are built alike', () => {
    expect(suggested('坚持党的领导、坚持人民至上、').labels).toEqual([]);
    expect(suggested('要人民至上、生命至上、').labels.length).toBeGreaterThan(0);
  });

  it('wish what is wished', () => {
    const { labels } = suggested('祝大家身体健康、');
    expect(labels.slice(0, 3)).toEqual(['工作顺利', '阖家幸福', '万事如意']);
    expect(suggested('祝大家身体健康、工作顺利、w').labels).toContain('万事如意');
  });

  it.each(['另起炉灶', '大干快上', '不进则退', '相敬如宾', '警钟常鸣', '如坐针毡'])('are never %s', (word) => {
    expect(themeOf(word)).toBeDefined();
    const offered = ['解放思想、', '真抓实干、', '攻坚克难、', '同心同德、', '居安思危、'].map(
      (row) => suggested(row + word.slice(0, 3)).labels,
    );
    expect(offered.flat()).not.toContain(word);
  });

  it('are none that the row has, before the caret or behind it', () => {
    const free = suggested('真抓实干、').labels;
    expect(free).toEqual(expect.arrayContaining(['埋头苦干', '常抓不懈']));
    const { labels } = suggested('真抓实干、埋头苦干、‸、常抓不懈。雷厉风行。');
    expect(labels).not.toEqual(expect.arrayContaining(['埋头苦干']));
    expect(labels).not.toContain('常抓不懈');
    expect(labels).not.toContain('真抓实干');
    expect(labels).toContain('雷厉风行');
  });

  it('are of the theme of the section where the row has none', () => {
    const text =
      '大家好：\n一、抓安全\n要警钟长鸣、防患未然，牢记安全第一。要八仙过海、‸\n二、抓廉洁\n做到廉洁奉公、两袖清风。';
    expect(themeOf('八仙过海') ?? 'general').toBe('general');
    expect(themesIn(suggested(text).labels)).toContain('safety');
    expect(themesIn(suggested(text).labels)).not.toContain('integrity');
  });

  it('find fault only in a row that does so itself', () => {
    const blamed = suggested('坚决反对弄虚作假、').labels;
    expect(themesIn(blamed).every((theme) => critical.has(theme ?? ''))).toBe(true);
    const praised = suggested('真抓实干、弄虚作假、').labels;
    expect(themesIn(praised)).toEqual(['implementation']);
    const section = '一、讲问题\n有的弄虚作假，有的敷衍塞责。\n要八仙过海、‸';
    expect(themesIn(suggested(section).labels).some((theme) => critical.has(theme ?? ''))).toBe(false);
  });

  it('come anywhere when they are asked for', () => {
    const section = '一、抓安全\n要警钟长鸣。我们要‸继续';
    const { labels, over } = suggested(section, true);
    expect(over).toEqual(['']);
    expect(themesIn(labels)).toEqual(['safety']);
    expect(suggested('一、抓安全\n要警钟长鸣。我们要fh‸', true)).toMatchObject({ over: ['fh'] });
    const any = suggested('', true);
    expect(any).toMatchObject({ isIncomplete: true, over: [''] });
    expect(themesIn(any.labels).some((theme) => critical.has(theme ?? ''))).toBe(false);
    expect(suggested('gjkn', true).labels).toContain('攻坚克难');
  });

  it('are part of what is completed at any time', () => {
    const { draft, position } = withCaret('我们要真抓实干、马‸');
    const list = service.doComplete(draft, position, { snippets: true });
    expect(list.items.map(({ label }) => label)).toContain('马上就办');
    expect(list.items[0]?.detail).toBe('落实');
  });

  it('come in a draft of 50,000 characters, in lines or in one', () => {
    const segmenter = loadSegmenter({ from: import.meta.url });
    const cutting = createLanguageService(segmenter ? { segmenter } : {});
    const sentence = '各单位要摸清家底、压实责任，把各项工作一件一件地落到实处。';
    for (const brake of ['\n', '']) {
      const body = `${sentence}${brake}`.repeat(1700);
      const texts = ['', 'm', 'f', 'y', 'd'].map((typed) => `${body}，防患未然。要八仙过海、${typed}`);
      let draft = parseDraft(body);
      for (const text of texts) {
        draft = parseDraft(text, draft);
        const position = positionAt(draft, text.length);
        const list = cutting.doComplete(draft, position, { snippets: true });
        expect(list.items.length).toBeGreaterThan(0);
      }
    }
  });
});
