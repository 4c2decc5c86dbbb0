import { describe, expect, it } from 'vitest';
import type { TextEdit } from 'vscode-languageserver-types';
import { genrePatterns, plainOf, skeletonOf } from '../../server/src/patterns/index.ts';
import { plainSpeech } from '../../server/src/patterns/plain-speech.ts';
import { readPattern } from '../../server/src/service/pattern-file.ts';
import { snippetFault } from '../support/lsp-snippet.ts';
import fc from '../support/properties.ts';
import { serviceFor, withCaret } from '../support/service.ts';
import { draftText } from '../support/texts.ts';

const service = serviceFor();
const items = (marked: string, own = service) => {
  const { draft, position } = withCaret(marked);
  return own.doComplete(draft, position, { snippets: true }).items;
};
/** The parts whose wordings are offered, each once, and what would be put in. */
const offered = (marked: string, own = service) => {
  const found = items(marked, own).filter(({ detail }) => / · /.test(detail ?? ''));
  return {
    parts: [...new Set(found.map(({ detail }) => detail?.split(' · ')[0]))],
    texts: found.map(({ textEdit }) => (textEdit as TextEdit).newText),
  };
};
const parts = (marked: string) => offered(marked).parts;

const TITLE = '在全县春耕备耕动员部署会上的讲话';
const LEAD = '这次会议的主要任务是，分析形势，动员全县上下打好春耕这一仗。';
const TOP = `${TITLE}\n\n同志们：\n\n${LEAD}`;
const BODY = '一、认清形势\n春耕的账，一天也误不得。\n二、抓住关键\n水、肥、种，一样也缺不得。';

describe('a title', () => {
  it('is offered where nothing is written yet, of a genre that was chosen', () => {
    expect(offered('‸', serviceFor({ pattern: 'mobilization' })).texts).toEqual(['在${1:××工作动员部署会}上的讲话']);
    expect(offered('‸').texts).toEqual([]);
    expect(offered(`‸\n${LEAD}`, serviceFor({ pattern: 'mobilization' })).parts).toEqual([]);
  });
});

describe('a salutation', () => {
  it('is offered below the title, and only there', () => {
    expect(parts(`${TITLE}\n‸`)).toEqual(['称谓']);
    expect(parts(`${TITLE}\n\n‸\n\n${LEAD}`)).toEqual(['称谓']);
    expect(parts(`${TITLE}\n‸\n同志们：\n${LEAD}`)).toEqual([]);
    expect(offered(`${TITLE}\n同‸`).texts).toContain('同志们：');
  });
});

describe('an opening', () => {
  it('is offered below the salutation, before anything is said', () => {
    expect(parts(`${TITLE}\n\n同志们：\n\n‸`)).toEqual(['导语']);
    expect(parts(`${TITLE}\n同志们：\n‸\n${BODY}`)).toEqual(['导语']);
    expect(parts(`${TITLE}\n同志们：\n这次‸`)).toEqual(['导语']);
    expect(parts(`${TITLE}\n同志们：\n‸\n${LEAD}`)).toEqual([]);
    expect(parts(`${TITLE}\n同志们：‸`)).toEqual([]);
  });

  it('names the occasion that the title names', () => {
    const { texts } = offered(`${TITLE}\n同志们：\n‸`);
    expect(texts.find((text) => text.startsWith('今天，我们召开'))).toMatch(/^今天，我们召开全县春耕备耕动员部署会，/);
  });
});

describe('a transition', () => {
  it('is offered behind the lead-in and below it', () => {
    expect(parts(`${TOP}‸`)).toEqual(['过渡句']);
    expect(parts(`${TOP}\n‸`)).toEqual(['过渡句']);
    expect(parts(`${TOP}\n\n‸\n\n${BODY}`)).toEqual(['过渡句']);
    expect(parts(`${TOP}下面‸`)).toEqual(['过渡句']);
    expect(offered(`${TOP}下面我‸`).texts).toContain('下面，我讲三点意见。');
    expect(parts(`${TITLE}\n同志们：\n很高兴参加今天的交流。‸`)).toEqual(['过渡句']);
    expect(parts(`${TOP}‸\n${BODY}`)).toEqual(['过渡句']);
  });

  it('is not where there is one, within a sentence or further down', () => {
    expect(parts(`${TOP}下面，我讲两点意见。‸`)).toEqual([]);
    expect(parts(`${TOP}下面，我讲两点意见。\n‸`)).toEqual([]);
    expect(parts(`${TITLE}\n同志们：\n这次会议的主要任务是，‸`)).toEqual([]);
    expect(parts(`${TOP}\n${BODY}\n‸\n三、压实责任`)).toEqual([]);
    expect(parts(`${TOP}\n${BODY.replace('误不得。', '误不得。‸')}`)).toEqual([]);
    expect(parts(`${TOP}‸\n还有一段话没有讲完。\n${BODY}`)).toEqual([]);
    expect(parts(`${TOP}要打好三场仗：‸`)).toEqual([]);
    expect(parts(`${TITLE}\n同志们：\n第一，要早动手。农时不等人。\n第二，要下真功夫。\n‸`)).toEqual([]);
    expect(parts(`${TITLE}\n同志们：\n首先，我代表县委向大家表示感谢。‸`)).toEqual(['过渡句']);
  });

  it('promises as many points as there are sections', () => {
    expect(offered(`${TOP}\n‸\n${BODY}`).texts).toContain('下面，我讲两点意见。');
    expect(offered(`${TOP}\n‸`).texts).toContain('下面，我讲三点意见。');
    expect(offered(`${TOP}‸\n一、认清形势\n一天也误不得。`).texts).toContain('下面，我讲三点意见。');
  });
});

describe('a closing', () => {
  it('is offered at the end of the last section', () => {
    expect(parts(`${TOP}\n${BODY}\n‸`)).toEqual(['结尾']);
    expect(parts(`${TOP}\n${BODY}\n同志‸`)).toEqual(['结尾']);
    expect(parts(`${TOP}\n${BODY}\n\n‸\n\n2026年3月1日`)).toEqual(['结尾']);
  });

  it('is not below a heading, before another section, or where there is one', () => {
    expect(parts(`${TOP}\n${BODY}\n三、压实责任\n‸`)).toEqual([]);
    expect(parts(`${TOP}\n${BODY.replace('\n二、', '\n‸\n二、')}`)).toEqual([]);
    expect(parts(`${TOP}\n${BODY}\n谢谢大家！\n‸`)).toEqual([]);
    expect(parts(`${TOP}\n${BODY}‸`)).toEqual([]);
    expect(parts(`${TOP}\n一、认清形势\n一天也误不得。\n‸`)).toEqual([]);
  });

  it('is offered below a lead-in, too, once it is begun', () => {
    const address = '在全县老干部迎春座谈会上的致辞\n尊敬的各位老领导：\n新春将至，欢聚一堂。\n';
    expect(parts(`${address}‸`)).not.toContain('结尾');
    expect(parts(`${address}最后‸`)).toEqual(['结尾']);
    expect(offered(`${address}最后‸`).texts[0]).toMatch(/^最后，/);
  });

  it('is what has been begun, not what holds it somewhere', () => {
    expect(parts(`${TOP}\n${BODY}\n同志‸`)).toEqual(['结尾']);
    expect(items(`${TOP}\n${BODY}\n立即‸`)).toEqual([]);
    expect(items(`${TOP}\n${BODY}\n（此‸`)).toEqual([]);
  });

  it('thanks whoever listened where that is begun', () => {
    expect(offered(`${TOP}\n${BODY}\n谢‸`).texts).toEqual(['谢谢大家！']);
    expect(offered(`${TOP}\n${BODY}\n‸`).texts).not.toContain('谢谢大家！');
    expect(offered(`${TOP}\n谢‸\n${BODY}`).texts).not.toContain('谢谢大家！');
  });

  it('comes behind the next heading in the list: the writer may go on', () => {
    const labels = items(`${TOP}\n${BODY}\n‸`).map(({ label }) => label);
    expect(labels[0]).toMatch(/^三、/);
    expect(labels.findIndex((label) => label.startsWith('同志们，'))).toBeGreaterThan(0);
  });
});

describe('stock wordings', () => {
  it('are those of any speech where the title names a meeting, but no genre', () => {
    const title = '在全市安全生产工作会议上的讲话';
    expect(offered(`${title}\n‸`).texts).toContain('同志们：');
    const { parts: lead, texts } = offered(`${title}\n\n同志们：\n\n‸`);
    expect(lead).toEqual(['导语']);
    expect(texts[0]).toBe('今天，我们召开全市安全生产工作会议，主要任务是${1:（此处写会议任务）}。');
    expect(parts(`${title}\n\n同志们：\n\n刚才的通报讲得很好。‸`)).toEqual(['过渡句']);
    expect(parts(`${title}\n\n同志们：\n\n刚才的通报讲得很好。\n${BODY}\n‸`)).toEqual(['结尾']);
    expect(parts('我的讲话\n‸')).toEqual([]);
    expect(offered(`${title}\n‸`, serviceFor({ pattern: 'none' })).parts).toEqual([]);
  });

  it('of any speech are sound snippets', () => {
    const snippets = plainSpeech.parts.flatMap(({ snippet, phrases }) => [snippet, ...phrases]);
    expect(snippets.map(snippetFault).filter((fault) => fault !== undefined)).toEqual([]);
  });

  it('come from no genre where none is known, and from the one that was chosen', () => {
    expect(parts('随便写写\n同志们：\n‸')).toEqual([]);
    expect(offered('随便写写\n各位领导：\n‸', serviceFor({ pattern: 'work-report' })).parts).toEqual(['导语']);
    expect(offered(`${TOP}\n‸`, serviceFor({ pattern: 'none' })).parts).toEqual([]);
  });

  it('of a learned pattern hold words, not only gaps', () => {
    const { pattern } = readPattern(
      '{ "name": "晨会", "parts": [{ "id": "salutation", "snippet": "同志们：" }, { "id": "lead", "snippet": "……。", "phrases": ["今天早上，……。"] }] }',
    );
    const own = pattern && serviceFor({ pattern });
    expect(offered('晨会发言\n同志们：\n‸', own).texts).toEqual(['今天早上，${1:××}。']);
  });

  it('are all sound snippets, found by their first words', () => {
    for (const pattern of genrePatterns) {
      const text = plainOf(skeletonOf(pattern));
      const own = serviceFor({ pattern });
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
        for (const item of items(`${text.slice(0, at + 1)}‸${text.slice(at)}`, own)) {
          const { newText } = item.textEdit as TextEdit;
          if (item.insertTextFormat === 2) expect(snippetFault(newText)).toBeUndefined();
          if (/ · /.test(item.detail ?? '')) expect(item.filterText).toContain(plainOf(newText).split('\n', 1)[0]);
        }
    }
  });

  it('are nowhere but at the caret, whatever the text', () => {
    fc.assert(
      fc.property(draftText(), fc.nat(), (text, n) => {
        const at = n % (text.length + 1);
        const marked = `${text.slice(0, at).replaceAll('‸', '')}‸${text.slice(at)}`;
        const { draft, position } = withCaret(marked);
        for (const { textEdit } of serviceFor({ pattern: 'mobilization' }).doComplete(draft, position, {
          snippets: true,
        }).items)
          expect((textEdit as TextEdit).range.start.line).toBe(position.line);
      }),
      { numRuns: 100 },
    );
  });
});
