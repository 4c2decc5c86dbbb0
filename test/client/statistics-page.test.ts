import { describe, expect, it } from 'vitest';
import { escaped, type PageTexts, statisticsBody, statisticsPage } from '../../client/src/views/statistics-page.ts';
import { parseDraft } from '../../server/src/draft/parse.ts';
import fc from '../support/properties.ts';
import { DRAFT, serviceFor } from '../support/service.ts';

const texts: PageTexts = {
  characters: '字数',
  withoutPunctuation: '不计标点',
  time: '朗读时长',
  minutes: '{0} 分钟',
  budget: '限定时间',
  expressions: '四字格',
  expressionsShort: '四字格',
  perThousand: '每千字 {0} 个',
  parts: '各部分篇幅',
  part: '部分',
  series: '分点',
  points: '{0} 点',
  promised: '承诺 {0} · 实有 {1}',
  unfinished: '待填之处',
  emptySection: '标题下没有内容',
  sentences: '最长的句子',
  count: '{0} 字',
  repeated: '反复用的词语',
  times: '{0} 次',
  duplicates: '重复的句子',
  alike: '大同小异',
  first: '首见于第 {0} 行',
  none: '没有。',
  line: '第 {0} 行',
};

const body = (text: string): string =>
  statisticsBody(serviceFor({ timeBudget: 8 }).statistics(parseDraft(text)), texts);
const tags = (html: string): string[] => [...new Set([...html.matchAll(/<\/?([a-z0-9]+)/gi)].map((m) => m[1] ?? ''))];
const OWN = 'aside b button dd div dl dt h1 h2 li p rect section span strong svg table tbody td th thead tr ul'.split(
  ' ',
);

/** A draft that is markup wherever it can be. */
const EVIL = '<script>alert("x")</script><img src=x onerror=\'y\'>&lt;';
const HOSTILE = [
  `在${EVIL}会上的讲话`,
  `同志们${EVIL}：`,
  `一、练好“五功”${EVIL}`,
  `一是读${EVIL}。二是写${EVIL}。【请填写${EVIL}】`,
  `二、千方百计${EVIL}`,
  `三、千方百计千方百计${EVIL}`,
  ...Array(2).fill(`会议要求，各级各部门要把责任扛在肩上${EVIL}、落到实处。`),
].join('\n');

describe('the statistics page', () => {
  it('shows lengths, minutes, points and places, each a way into the text', () => {
    const html = body(DRAFT.replace('家底', 'XX').replace('两点意见', '三点意见'));
    expect(html).toContain('<h1>在全市河湖治理推进会上的讲话</h1>');
    expect(html).toContain('<dt>限定时间</dt><dd>8 分钟</dd>');
    expect(html).toMatch(/<button type="button" data-place="4,0,4,15">一、认清形势，增强治水的紧迫感<\/button>/);
    expect(html).toMatch(/<tr class="depth-1"><th scope="row"><button[^>]*>（一）抓源头/);
    expect(html).toContain('<rect width="100" height="1"/>');
    expect(html).toMatch(/data-place="5,9,5,11">XX<\/button> <span class="aside">第 6 行 · /);
    expect(html).toContain('没有。');
  });

  it('sets a broken promise apart', () => {
    expect(body('做好三项工作：一是读书。二是写字。')).toContain('<strong>承诺 3 · 实有 2</strong>');
  });

  it('lets nothing of a draft be markup', () => {
    const html = body(HOSTILE);
    expect(html).toContain('&#60;script&#62;');
    expect(html).not.toMatch(/<script|<img|onerror='/);
    expect(tags(html).filter((tag) => !OWN.includes(tag))).toEqual([]);
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...'<>&"\'/一二是、。\n\0a=', '<script>', '一是', '\n一、'), { maxLength: 60 }),
        (parts) => {
          expect(tags(body(parts.join(''))).filter((tag) => !OWN.includes(tag))).toEqual([]);
        },
      ),
    );
    expect(escaped(`<a href="x">&'`)).toBe('&#60;a href=&#34;x&#34;&#62;&#38;&#39;');
  });

  it('allows its own style and script, and nothing else', () => {
    const html = statisticsPage('', { language: 'zh-cn', nonce: 'abc', styleUri: 's.css', scriptUri: 's.js' });
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    expect(policy.split('; ').sort()).toEqual([
      "base-uri 'none'",
      "default-src 'none'",
      "form-action 'none'",
      "script-src 'nonce-abc'",
      "style-src 'nonce-abc'",
    ]);
    expect([...html.matchAll(/(?:src|href)="([^"]*)"/g)].map((m) => m[1])).toEqual(['s.css', 's.js']);
    expect(html).not.toMatch(/\sstyle=|\son\w+=/);
  });
});
