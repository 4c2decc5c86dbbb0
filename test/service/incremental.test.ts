import { describe, expect, it } from 'vitest';
import { parseDraft } from '../../server/src/draft/parse.ts';
import { rules } from '../../server/src/rules/index.ts';
import { paragraphRule, TEXT_ROLES } from '../../server/src/rules/rule.ts';
import { NoSegmenter, type Segmenter } from '../../server/src/segmenter/segmenter.ts';
import { createLanguageService } from '../../server/src/service/language-service.ts';
import { memoCount } from '../../server/src/text/memo.ts';
import { segmenter } from '../support/examples.ts';
import fc from '../support/properties.ts';
import { draftText, edited, randomEdit } from '../support/texts.ts';

const throwing = {
  segmenter: segmenter(),
  onRuleError: (rule: string, error: unknown) => {
    throw new Error(`${rule}: ${String(error)}`);
  },
};
const plain = (found: ReturnType<ReturnType<typeof createLanguageService>['findings']>) =>
  found.map((f) => ({ rule: f.rule.id, ...f.finding }));

describe('incremental analysis', () => {
  it('finds after any edits what a fresh reading finds', () => {
    fc.assert(
      fc.property(draftText(), fc.array(randomEdit, { minLength: 1, maxLength: 8 }), (start, edits) => {
        const service = createLanguageService(throwing);
        let draft = parseDraft(start);
        service.findings(draft);
        for (const e of edits) draft = parseDraft(edited(draft.text, e), draft);
        const fresh = createLanguageService(throwing);
        expect(plain(service.findings(draft))).toEqual(plain(fresh.findings(parseDraft(draft.text))));
        expect(draft.blocks).toEqual(parseDraft(draft.text).blocks);
      }),
      { numRuns: 300 },
    );
  });

  it('analyses exactly one paragraph after one edit inside it', () => {
    let seen = 0;
    const counting = paragraphRule({
      ...base,
      id: 'counting',
      roles: TEXT_ROLES,
      check() {
        seen++;
        return [];
      },
    });
    const service = createLanguageService({ rules: [counting] });
    const text = [
      '在会上的讲话',
      '同志们：',
      ...Array.from({ length: 50 }, (_, i) => `第${i}段的内容，要抓好落实。`),
      '谢谢大家！',
    ].join('\n');
    const before = parseDraft(text);
    service.findings(before);
    expect(seen).toBe(53);
    const at = text.indexOf('第20段') + 5;
    const after = parseDraft(`${text.slice(0, at)}新${text.slice(at)}`, before);
    service.findings(after);
    expect(seen).toBe(54);
    expect(after.blocks.filter((b, i) => b.paragraph !== before.blocks[i]?.paragraph)).toHaveLength(1);
  });

  it('leaves nothing behind in a draft that many services have read', () => {
    const draft = parseDraft('一是摸清底数。二是压实责任。\n一、提高认识\n要抓好。');
    createLanguageService(throwing).findings(draft);
    const before = memoCount();
    for (let i = 0; i < 50; i++) createLanguageService({ ...throwing, segmenter: { ...segmenter() } }).findings(draft);
    expect(memoCount()).toBe(before);
  });

  it('keeps every span inside the text and in order', () => {
    fc.assert(
      fc.property(draftText(), (text) => {
        for (const { finding } of createLanguageService(throwing).findings(parseDraft(text))) {
          for (const s of [
            finding.span,
            ...(finding.related ?? []).map((r) => r.span),
            ...(finding.fixes ?? []).flatMap((f) => f.edits.map((e) => e.span)),
          ]) {
            expect(s.start >= 0 && s.start <= s.end && s.end <= text.length).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('skips a rule that throws, tells of it, and runs the others', () => {
    const told: string[] = [];
    const broken = paragraphRule({
      ...base,
      id: 'broken',
      roles: TEXT_ROLES,
      check() {
        throw new Error('no');
      },
    });
    const service = createLanguageService({ rules: [broken, ...rules], onRuleError: (rule) => told.push(rule) });
    const found = service.findings(parseDraft('一是摸清底数。一是压实责任。三是总结经验。要抓落实。。'));
    expect(told).toEqual(['broken']);
    expect(found.map((f) => f.rule.id)).toEqual(expect.arrayContaining(['repeated-punctuation']));
  });

  it('finds what it finds without a segmenter where the one it was given turns out not to be there, and says so once', () => {
    const cut = (): never => {
      throw new NoSegmenter();
    };
    const missing: Segmenter = { name: 'nodejieba', cut, tag: cut, addWords: () => {} };
    const told: string[] = [];
    const service = createLanguageService({
      segmenter: missing,
      onRuleError: (rule) => told.push(rule),
      onNoSegmenter: () => told.push('none'),
    });
    const text =
      '要坚定信心，咬定目标、补好齐短板、狠抓落实，往前赶。\n窗口要做到：热情周到、有问题必答、马上就办、一次办好。。';
    const found = plain(service.findings(parseDraft(text)));
    expect(told).toEqual(['none']);
    expect(found).toEqual(plain(createLanguageService({}).findings(parseDraft(text))));
    expect(found).not.toEqual([]);
  });

  it('settles: fixing all twice changes nothing the second time, and no Chinese character but an ordinal', () => {
    const numerals = /[一二三四五六七八九十]/g;
    const han = (s: string) => (s.match(/\p{Script=Han}/gu) ?? []).join('').replace(numerals, '');
    fc.assert(
      fc.property(draftText(), (text) => {
        const service = createLanguageService(throwing);
        for (const { rule, finding } of service.findings(parseDraft(text)))
          if (finding.fixes?.some((fix) => fix.automatic)) expect(rule.repairs, rule.id).toBe(true);
        const once = service.fixAll(parseDraft(text)).text;
        expect(service.fixAll(parseDraft(once)).text).toBe(once);
        expect(han(once)).toBe(han(text));
      }),
      { numRuns: 300 },
    );
  });
});

const base = {
  category: 'marks',
  severity: 'hint',
  messages: {},
  examples: [],
  docs: { title: { 'zh-cn': '试', en: 'test' }, why: { 'zh-cn': '试', en: 'test' } },
} as const;
