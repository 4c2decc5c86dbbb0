import { describe, expect, it } from 'vitest';
import { MarkupContent } from 'vscode-languageserver-types';
import { DRAFT, serviceFor, textIn, withCaret } from '../support/service.ts';

function hover(marked: string, locale: 'zh-cn' | 'en' = 'zh-cn') {
  const { draft, position } = withCaret(marked);
  const found = serviceFor({}, locale).doHover(draft, position);
  if (!found?.range || !MarkupContent.is(found.contents)) return undefined;
  return { text: found.contents.value, on: textIn(draft, found.range) };
}

describe('hover', () => {
  it('says of a promise whether it is kept, and lists what was found', () => {
    const kept = hover(DRAFT.replace('两点意见', '两‸点意见'));
    expect(kept?.on).toMatch(/^两点意?见?/);
    expect(kept?.text).toContain('相符');
    expect(kept?.text).toContain('- 一、认清形势，增强治水的紧迫感\n- 二、');
    expect(hover(DRAFT.replace('两点意见', '五‸点意见'))?.text).toContain('下文列了 2 项，不符');
  });

  it('says where a point stands in its series', () => {
    const point = hover(DRAFT.replace('二是短板', '二‸是短板'));
    expect(point?.on).toBe('二是短板要明');
    expect(point?.text).toBe('**第 2 点，共 3 点** · 17 字\n\n- 一是家底要清\n- 二是短板要明\n- 三是责任要实');
  });

  it('says of a section its place, length and sub-sections', () => {
    const section = hover(DRAFT.replace('二、突出', '二、突‸出'));
    expect(section?.on).toBe('二、突出重点，打好治水的主动仗');
    expect(section?.text).toMatch(/^\*\*第 2 部分，同级共 2 个\*\* · \d+ 字 · 下设两个小部分$/);
  });

  it('names the other parts, in both languages', () => {
    expect(hover(DRAFT.replace('各位领导', '各位‸领导'))?.text).toMatch(/^\*\*称谓\*\* · 9 字$/);
    expect(hover(DRAFT.replace('今年', '‸今年'))).toMatchObject({
      on: '今年以来',
      text: expect.stringContaining('导语'),
    });
    expect(hover(DRAFT.replace('今年', '‸今年'), 'en')?.text).toMatch(/^\*\*Lead-in\*\* · \d+ characters$/);
  });

  it('says of a four-character expression its theme and how often the draft uses it', () => {
    const text = '要真抓实干。还要画蛇添足地真抓实干。';
    expect(hover(text.replace('真抓', '真‸抓'))).toEqual({
      on: '真抓实干',
      text: '**四字格** 真抓实干 · 主题：落实 · 全文用了 2 次',
    });
    expect(hover(text.replace('蛇添', '蛇‸添'))?.text).toMatch(/^\*\*四字格\*\* 画蛇添足 · .*全文只用了这 1 次$/);
    expect(hover(text.replace('真抓', '真‸抓'), 'en')?.text).toBe(
      '**Four-character expression** 真抓实干 · theme: carrying out · used 2 times in this draft',
    );
  });

  it('says of a section how densely four-character expressions stand', () => {
    const text = '各位：\n一、抓‸落实\n要真抓实干、埋头苦干。\n（一）抓细节\n做到久久为功。\n二、讲团结\n大家都好。';
    expect(hover(text)?.text).toMatch(/ · 四字格 3 个，每千字 103\.4 个$/);
    expect(hover(text.replace('‸', '').replace('讲团结', '讲团‸结'))?.text).not.toContain('四字格');
    const both = hover('各位：\n一、抓落实，重在真抓‸实干\n今天就讲。');
    expect(both?.on).toBe('一、抓落实，重在真抓实干');
    expect(both?.text).toMatch(/^\*\*第 1 部分.*\n\n\*\*四字格\*\* 真抓实干/);
  });

  it('is silent in running text', () => {
    expect(hover(DRAFT.replace('老旧堤防', '老旧‸堤防'))).toBeUndefined();
    expect(hover('')).toBeUndefined();
  });

  it('takes nothing of the draft for formatting', () => {
    const text = hover('一是抓*重点*。二‸是看[链接](x)。三是管_好_。')?.text;
    expect(text).toContain('- 一是抓\\*重点\\*\n- 二是看\\[链接\\]\\(x\\)');
  });
});
