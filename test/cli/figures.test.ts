import { describe, expect, it } from 'vitest';
import { outline } from '../../server/src/cli/commands/outline.ts';
import { rules } from '../../server/src/cli/commands/rules.ts';
import { stats } from '../../server/src/cli/commands/stats.ts';
import { rules as allRules } from '../../server/src/rules/index.ts';
import { folderOf, testTerminal } from '../support/terminal.ts';

const DRAFT = `在春耕备耕会议上的讲话
——分管负责同志
同志们：
下面，我讲两点意见。
一、抓农时
一是种子要足，不误下田。二是农机要好，不误开犁。
（一）看墒情
要看得勤，共看 12 次。
二、压责任
要分片包干。
`;

/** What a command prints about a draft, and its exit code. */
async function printed(command: typeof stats | typeof outline, format: 'text' | 'json', files = { 'a.txt': DRAFT }) {
  const terminal = testTerminal(folderOf(files));
  const code = await command(terminal, { names: ['a.txt'] }, { format });
  return { code, text: terminal.printed().toString(), said: terminal.said };
}

describe('stats', () => {
  it('gives the figures of each file as JSON', async () => {
    const { code, text } = await printed(stats, 'json');
    expect(code).toBe(0);
    expect(JSON.parse(text)).toEqual([
      {
        file: 'a.txt',
        characters: expect.any(Number),
        speakingMinutes: 0.3,
        sections: 2,
        fourCharacterExpressions: expect.any(Array),
        sectionsDetail: [
          {
            title: '一、抓农时',
            characters: 45,
            fourCharacterExpressions: expect.any(Number),
            density: expect.any(Number),
          },
          { title: '二、压责任', characters: 11, fourCharacterExpressions: 1, density: 90.9 },
        ],
      },
    ]);
  });

  it('reckons with the speaking rate of the configuration', async () => {
    const files = { 'a.txt': DRAFT, '.jianggao.json': '{ "speakingRate": 60 }' };
    expect(JSON.parse((await printed(stats, 'json', files)).text)[0].speakingMinutes).toBeCloseTo(1, 0);
    expect((await printed(stats, 'text', files)).text).toContain('每分钟 60 字');
  });

  it('says how many four-character expressions a section has, and how densely they stand', async () => {
    const text = `${DRAFT.replace('要分片包干。', '真抓实干、久久为功。')}（一）再压一层\n各级都要攻坚克难。\n`;
    const [file] = JSON.parse((await printed(stats, 'json', { 'a.txt': text })).text);
    const [, last] = file.sectionsDetail;
    expect(last).toMatchObject({ title: '二、压责任', fourCharacterExpressions: 3 });
    expect(last.density).toBeCloseTo(3000 / last.characters, 1);
    expect((await printed(stats, 'text', { 'a.txt': text })).text).toMatch(
      /\n {4}二、压责任 {2}\d+ 字，四字格 3 个，每千字 [\d.]+ 个\n$/,
    );
  });

  it('gives them as text', async () => {
    expect((await printed(stats, 'text')).text).toMatch(
      /^a\.txt\n {2}字数 {6}\d+\n {2}朗读时长 {2}0\.3–0\.4 分钟（每分钟 160–220 字）\n/,
    );
  });
});

describe('outline', () => {
  it('gives title, sections and points as text', async () => {
    const { text } = await printed(outline, 'text');
    expect(text.replace(/ {2}\d+ 字，[\d.]+ 分钟/g, '')).toBe(`a.txt
  在春耕备耕会议上的讲话
  ——分管负责同志
  同志们：
  一、抓农时
    一是 种子要足
    二是 农机要好
    （一）看墒情
  二、压责任
`);
  });

  it('gives them as JSON, with LSP ranges', async () => {
    const { text } = await printed(outline, 'json');
    const [file] = JSON.parse(text);
    expect(file).toMatchObject({ file: 'a.txt', title: '在春耕备耕会议上的讲话', salutation: '同志们：', points: [] });
    expect(file.sections[0]).toMatchObject({
      number: '一、',
      title: '抓农时',
      level: 1,
      range: { start: { line: 4, character: 0 }, end: { line: 4, character: 5 } },
      points: [{ enumerator: '一是', head: '种子要足' }, { enumerator: '二是' }],
      sections: [{ number: '（一）', title: '看墒情', level: 2, points: [], sections: [] }],
    });
    const [whole, part] = [file.sections[0], file.sections[0].sections[0]];
    expect(whole.characters).toBeGreaterThan(part.characters);
  });

  it('has what there is of a text without structure', async () => {
    const { code, text } = await printed(outline, 'json', { 'a.txt': '' });
    expect({ code, rows: JSON.parse(text) }).toEqual({ code: 0, rows: [{ file: 'a.txt', points: [], sections: [] }] });
  });
});

describe('rules', () => {
  it('lists every rule', () => {
    const terminal = testTerminal('/');
    expect(rules(terminal, undefined)).toBe(0);
    const lines = terminal.printed().toString().trimEnd().split('\n');
    expect(lines.map((line) => line.split(' ')[0])).toEqual(allRules.map((rule) => rule.id));
  });

  it('explains one, in either language', () => {
    for (const locale of ['zh-cn', 'en'] as const) {
      const terminal = testTerminal('/', undefined, locale);
      expect(rules(terminal, 'repeated-punctuation')).toBe(0);
      expect(terminal.printed().toString()).toContain(locale === 'en' ? 'Repeated punctuation' : '标点重复');
    }
  });

  it('says where there is no such rule', () => {
    const terminal = testTerminal('/');
    expect(rules(terminal, 'x')).toBe(2);
    expect(terminal.said).toEqual(['没有名为“x”的规则。全部规则见 jianggao rules。']);
  });
});
