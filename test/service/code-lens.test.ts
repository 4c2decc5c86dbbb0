import { describe, expect, it } from 'vitest';
import { parseDraft } from '../../server/src/draft/parse.ts';
import type { CodeLensLevels } from '../../server/src/service/code-lens.ts';
import { DRAFT, serviceFor, textIn } from '../support/service.ts';

function lenses(text: string, levels: CodeLensLevels, locale: 'zh-cn' | 'en' = 'zh-cn'): string[] {
  const draft = parseDraft(text);
  return serviceFor({}, locale)
    .getCodeLenses(draft, levels)
    .map(({ range, command }) => `${textIn(draft, range)} | ${command?.title}`);
}

const LONG = `一、答好“五问”，增强本领\n一是为何问。${'要把任务分解到岗、落实到人。'.repeat(20)}\n二是谁来问。\n三是问什么。`;

describe('code lenses', () => {
  it('say points, sub-sections and characters above headings of the first level', () => {
    expect(lenses(DRAFT, 'top')).toEqual([
      '一、认清形势，增强治水的紧迫感 | 3 点 · 61 字',
      '二、突出重点，打好治水的主动仗 | 2 个小部分 · 61 字',
    ]);
  });

  it('stand above every heading where that is wanted, or above none', () => {
    expect(lenses(DRAFT, 'all').slice(2)).toEqual(['（一）抓源头 | 2 点 · 32 字', '（二）抓工程 | 14 字']);
    expect(lenses(DRAFT, 'off')).toEqual([]);
    expect(lenses('', 'all')).toEqual([]);
  });

  it('say the minutes, and a promise that is not kept', () => {
    const kept = LONG.replace('五问', '三问');
    expect(lenses(LONG, 'top')).toEqual([expect.stringMatching(/ \| 3 点 · 311 字 · 约 1–2 分钟 · 承诺 5 · 实有 3$/)]);
    expect(lenses(LONG, 'top', 'en')[0]).toMatch(
      /\| 3 points · 311 characters · about 1–2 min · 5 promised · 3 found$/,
    );
    expect(lenses(kept, 'top')[0]).toMatch(/分钟$/);
  });

  it('say a promise below it above the nearest heading that has one', () => {
    const text = `一、抓好落实\n（一）明确任务\n重点抓好三项工作：一是摸清底数。二是压实责任。\n二、强化督导\n要跟踪问效。`;
    expect(lenses(text, 'all').map((lens) => lens.includes('承诺 3 · 实有 2'))).toEqual([false, true, false]);
    expect(lenses(text, 'top').map((lens) => lens.includes('承诺 3 · 实有 2'))).toEqual([true, false]);
  });
});
