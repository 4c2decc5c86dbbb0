import { describe, expect, it } from 'vitest';
import type { DocumentSymbol, SelectionRange } from 'vscode-languageserver-types';
import { parseDraft } from '../../server/src/draft/parse.ts';
import { offsetAt } from '../../server/src/service/positions.ts';
import fc from '../support/properties.ts';
import { DRAFT, serviceFor, textIn, withCaret } from '../support/service.ts';
import { draftText } from '../support/texts.ts';

const service = serviceFor();
const names = (symbols: readonly DocumentSymbol[], depth = 0): string[] =>
  symbols.flatMap((s) => [`${'  '.repeat(depth)}${s.name}`, ...names(s.children ?? [], depth + 1)]);

describe('document symbols', () => {
  it('show parts, sections under sections, and points with their heads', () => {
    expect(names(service.findDocumentSymbols(parseDraft(DRAFT)))).toEqual([
      '在全市河湖治理推进会上的讲话',
      '——市水利局局长',
      '各位领导、同志们：',
      '导语',
      '一、认清形势，增强治水的紧迫感',
      '  一是家底要清',
      '  二是短板要明',
      '  三是责任要实',
      '二、突出重点，打好治水的主动仗',
      '  （一）抓源头',
      '    第一，管住排口',
      '    第二，管住田间',
      '  （二）抓工程',
      '结尾',
      '2024年5月6日',
    ]);
  });

  it('put points under the point that holds them', () => {
    const text = '做好三件事。一是抓学习，首先，学理论；其次，学业务。二是抓落实。三是抓督查。';
    const nested = names(service.findDocumentSymbols(parseDraft(text)));
    expect(nested).toEqual(['一是抓学习', '  首先，学理论', '  其次，学业务', '二是抓落实', '三是抓督查']);
  });

  it('are named in English for an English editor', () => {
    expect(names(serviceFor({}, 'en').findDocumentSymbols(parseDraft(DRAFT)))).toContain('Lead-in');
  });

  it('are none for a text without structure, and always lie within their parents', () => {
    expect(service.findDocumentSymbols(parseDraft(''))).toEqual([]);
    fc.assert(
      fc.property(draftText(), (text) => {
        const draft = parseDraft(text);
        const check = (symbols: readonly DocumentSymbol[], from: number, to: number): void => {
          let last = from;
          for (const { name, range, selectionRange, children = [] } of symbols) {
            const [start, end] = [offsetAt(draft, range.start), offsetAt(draft, range.end)];
            expect(name).not.toBe('');
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeLessThanOrEqual(to);
            expect(offsetAt(draft, selectionRange.start)).toBeGreaterThanOrEqual(start);
            expect(offsetAt(draft, selectionRange.end)).toBeLessThanOrEqual(end);
            check(children, start, end);
            last = end;
          }
        };
        check(service.findDocumentSymbols(draft), 0, text.length);
      }),
      { numRuns: 500 },
    );
  });
});

describe('folding', () => {
  it('folds sections, and points that take several lines', () => {
    expect(service.getFoldingRanges(parseDraft(DRAFT))).toEqual([
      { startLine: 4, endLine: 5 },
      { startLine: 6, endLine: 10 },
      { startLine: 7, endLine: 9 },
    ]);
    const lines = '一是抓学习。\n要学好理论。\n\n二是抓落实。\n要干好工作。';
    expect(service.getFoldingRanges(parseDraft(lines))[0]).toEqual({ startLine: 0, endLine: 1 });
  });
});

describe('selection', () => {
  const chain = (marked: string): string[] => {
    const { draft, position } = withCaret(marked);
    const texts: string[] = [];
    let range: SelectionRange | undefined = service.getSelectionRanges(draft, [position])[0];
    for (; range; range = range.parent) texts.push(textIn(draft, range.range));
    return texts;
  };

  it('grows from clause to sentence, point, paragraph, section and all', () => {
    const marked = DRAFT.replace('老旧堤防', '老旧‸堤防');
    expect(chain(marked).map((t) => (t.length > 30 ? `${t.slice(0, 8)}…${t.length}` : t))).toEqual([
      '老旧堤防还有30公里',
      '老旧堤防还有30公里；',
      '二是短板要明。老旧堤防还有30公里；',
      `水是生产之要。一…${DRAFT.split('\n')[5]?.length}`,
      '一、认清形势，增…65',
      `在全市河湖治理推…${DRAFT.length}`,
    ]);
  });

  it('keeps numbers whole, and answers for every position', () => {
    expect(chain('投入1,0‸00万元，修路3公里。')[0]).toBe('投入1,000万元');
    expect(service.getSelectionRanges(parseDraft(''), [{ line: 0, character: 0 }])).toHaveLength(1);
    expect(
      service.getSelectionRanges(parseDraft('甲'), [
        { line: 9, character: 9 },
        { line: 0, character: 0 },
      ]),
    ).toHaveLength(2);
  });
});
