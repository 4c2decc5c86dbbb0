import { describe, expect, it } from 'vitest';
import { parseDraft } from '../../server/src/draft/parse.ts';
import { rules } from '../../server/src/rules/index.ts';
import { createLanguageService } from '../../server/src/service/language-service.ts';
import { renderMessage } from '../../server/src/service/validation.ts';
import type { Locale } from '../../server/src/text/localized.ts';
import { segmenter, unmark } from '../support/examples.ts';

/** Texts whose faulty places hold marks themselves, so that a message has to quote them. */
const MARKED = [
  '所有项目（含续建项目都要开工。',
  '所有项目含续建项目）都要开工。',
  '各镇街【含开发区都要参加。',
  '抓紧修订《议事规则（试行），月底前印发。',
  '建设“旅游名县,力争“百”强。',
  '办好“一件事”。。“办成”为止。',
  '各位同志：\n过去一年，全局上下迎难而上、主动作为，办成了一批群众盼望的实事。下一步，让“三推亲人”的故事在家乡传\n以上发言，请批评指正。',
  '一、弘扬“老黄牛”精神\n二、压实责任\n要落实责任。',
  '要做到“统筹兼顾、“协调推”、齐抓共管、真抓实干。',
  '要办好“老干部”活动。',
];

/** A mark that opens or closes twice in a row. */
const DOUBLED = /（（|））|\(\(|\)\)|《《|》》|【【|】】|““|””/;
/** A quotation within its like: only what is said of quotation marks themselves shows them as they stand. */
const NESTED = /“[^”]*“|”[^“]*”/;

const rendered = (text: string, locale: Locale) =>
  createLanguageService({ locale, segmenter: segmenter(), settings: { terms: { '“老干部”': '“离退休干部”' } } })
    .findings(parseDraft(text))
    .flatMap(({ rule, finding }) =>
      [
        renderMessage(rule, finding.message, locale, finding.data),
        ...(finding.fixes ?? []).map((fix) => renderMessage(rule, fix.label, locale, { ...finding.data, ...fix.data })),
      ].map((message) => ({ message, isOfMarks: rule.id === 'paired-marks' })),
    );

describe('messages', () => {
  const examples = rules.flatMap((rule) => rule.examples.map(({ bad }) => unmark(bad).text));
  it.each(['zh-cn', 'en'] as const)('never double the marks of what they quote: %s', (locale) => {
    expect(MARKED.filter((text) => rendered(text, locale).length === 0)).toEqual([]);
    const all = [...MARKED, ...examples].flatMap((text) => rendered(text, locale));
    expect(all.length).toBeGreaterThan(100);
    expect(
      all.filter(({ message, isOfMarks }) => DOUBLED.test(message) || (!isOfMarks && NESTED.test(message))),
    ).toEqual([]);
  });
});
