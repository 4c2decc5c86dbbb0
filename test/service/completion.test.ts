import { describe, expect, it } from 'vitest';
import type { TextEdit } from 'vscode-languageserver-types';
import { parseDraft } from '../../server/src/draft/parse.ts';
import { DRAFT, serviceFor, withCaret } from '../support/service.ts';

const service = serviceFor();
const complete = (marked: string, snippets = true) => {
  const { draft, position } = withCaret(marked);
  return service.doComplete(draft, position, { snippets }).items;
};
const labels = (marked: string) => complete(marked).map((i) => i.label);

describe('the next point', () => {
  it('follows behind 。 and ；', () => {
    expect(labels('要做好三件事：一是抓学习。二是抓落实；‸')).toEqual(['三是']);
    expect(labels('首先，抓好学习。‸')).toEqual(['其次，']);
    expect(labels('首先，抓学习。其次，抓落实。‸')).toEqual(['再次，', '最后，']);
    expect(labels('一方面抓学习，另一方面抓落实。‸')).toEqual([]);
  });

  it('follows on the next line where the points have lines of their own', () => {
    expect(labels('第一，抓学习。\n第二，抓落实。\n‸')[0]).toBe('第三，');
    expect(labels('一是抓学习。二是抓落实。\n‸')).not.toContain('三是');
  });

  it('replaces what is typed of it', () => {
    const [item] = complete('一是抓学习。二‸');
    expect(item?.textEdit).toEqual({
      range: { start: { line: 0, character: 6 }, end: { line: 0, character: 7 } },
      newText: '二是',
    });
  });

  it('is silent within a sentence', () => {
    expect(labels('一是抓学习，‸')).toEqual([]);
    expect(labels('一是抓学习。我们要‸')).toEqual([]);
  });
});

describe('the next heading', () => {
  it('counts on in every level that is open, in the marks of the draft', () => {
    expect(labels('一、甲\n（一）子\n有内容。\n‸')).toEqual(['（二）', '二、', '1.']);
    expect(labels('第一部分 甲\n有内容。\n‸')[0]).toBe('第二部分 ');
    expect(labels('一、甲\n1.子\n有内容。\n二、乙\n‸')).toEqual(['三、', '1.']);
    expect(labels('## 一、甲\n有内容。\n‸')[0]).toBe('## 二、');
    expect(labels('①甲。要干。\n‸')).toEqual(['②']);
  });

  it('begins with 一、', () => {
    expect(labels('‸')).toEqual(['一、']);
  });

  it('fits what is typed', () => {
    expect(labels('一、甲\n（一）子\n有内容。\n（‸')).toEqual(['（二）']);
    expect(labels('一、甲\n（一）子\n有内容。\n　　二‸')).toEqual(['（二）', '二、']);
  });
});

describe('section snippets', () => {
  const START = '在推进会上的交流发言\n各位领导、同志们：\n近年来，我们抓了一些工作，现将有关情况汇报如下。\n';

  it('come from the genre of the draft, numbered on', () => {
    const [section] = complete(`${START}一、抓学习\n学了。\n‸`).filter((i) => i.insertTextFormat === 2);
    expect(section?.textEdit?.newText).toMatch(/二、|以上/);
    const bodies = complete(`${START}一、抓学习\n学了。\n‸`).map((i) => (i.textEdit as TextEdit).newText);
    expect(bodies.filter((b) => /^二、.*\$\{1:/.test(b)).length).toBeGreaterThan(1);
  });

  it('offer the parts that are missing where they belong', () => {
    expect(labels('在推进会上的交流发言\n‸')).toEqual(expect.arrayContaining(['称谓', '导语', '过渡句']));
    expect(labels(`${START}‸`)).not.toContain('称谓');
    expect(labels(`${START}一、抓学习\n学了。\n‸`)).toContain('结尾');
  });

  it('are plain text for a client without tab stops', () => {
    const items = complete(`${START}‸`, false);
    expect(items.every((i) => !(i.textEdit as TextEdit).newText.includes('$'))).toBe(true);
    expect(items.length).toBeGreaterThan(2);
  });

  it('stay away from lines that hold text, and from drafts of no genre', () => {
    expect(complete(`${START}‸有字`).every((i) => i.insertTextFormat !== 2)).toBe(true);
    expect(complete('随便写写\n‸').every((i) => i.insertTextFormat !== 2)).toBe(true);
  });

  it('obey the genre that the user chose', () => {
    const draft = parseDraft('随便写写\n');
    const chosen = serviceFor({ pattern: 'work-report' });
    expect(chosen.sectionSnippets(draft, { line: 1, character: 0 }).length).toBeGreaterThan(2);
    const none = serviceFor({ pattern: 'none' }).doComplete(
      parseDraft(START),
      { line: 3, character: 0 },
      { snippets: true },
    );
    expect(none.items.map((i) => i.label)).toEqual(['一、']);
  });

  it('are offered of every genre to a writer who asks outright', () => {
    const offered = service.sectionSnippets(parseDraft('随便写写\n'), { line: 1, character: 0 });
    expect(offered.some((s) => s.label.startsWith('交流发言 · '))).toBe(true);
    expect(service.sectionSnippets(parseDraft(DRAFT), { line: 99, character: 0 }).length).toBeGreaterThan(0);
  });
});
