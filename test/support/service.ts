import type { Position, Range, TextEdit } from 'vscode-languageserver-types';
import type { Draft } from '../../server/src/draft/draft.ts';
import { parseDraft } from '../../server/src/draft/parse.ts';
import type { Settings } from '../../server/src/rules/settings.ts';
import { createLanguageService } from '../../server/src/service/language-service.ts';
import { offsetAt, positionAt } from '../../server/src/service/positions.ts';
import type { Locale } from '../../server/src/text/localized.ts';

/** A service in which a rule that throws fails the test. */
export const serviceFor = (settings: Partial<Settings> = {}, locale: Locale = 'zh-cn') =>
  createLanguageService({
    locale,
    settings,
    onRuleError: (rule, error) => {
      throw new Error(`${rule}: ${String(error)}`);
    },
  });

/** A draft from a text in which ‸ marks the caret; the mark is taken out. At the end where there is none. */
export function withCaret(marked: string): { draft: Draft; position: Position } {
  const text = marked.replace('‸', '');
  const draft = parseDraft(text);
  return { draft, position: positionAt(draft, marked.includes('‸') ? marked.indexOf('‸') : text.length) };
}

/** The text under an LSP range. */
export const textIn = (draft: Draft, range: Range): string =>
  draft.text.slice(offsetAt(draft, range.start), offsetAt(draft, range.end));

/** The text with LSP edits applied. */
export const applied = (draft: Draft, edits: readonly TextEdit[]): string =>
  [...edits]
    .sort((a, b) => offsetAt(draft, b.range.start) - offsetAt(draft, a.range.start))
    .reduce(
      (text, e) => text.slice(0, offsetAt(draft, e.range.start)) + e.newText + text.slice(offsetAt(draft, e.range.end)),
      draft.text,
    );

/** A draft of our own with every part. */
export const DRAFT = [
  '在全市河湖治理推进会上的讲话',
  '——市水利局局长',
  '各位领导、同志们：',
  '今年以来，全市河湖面貌有了新变化。下面，我讲两点意见。',
  '一、认清形势，增强治水的紧迫感',
  '水是生产之要。一是家底要清。全市有河流120条。二是短板要明。老旧堤防还有30公里；三是责任要实。',
  '二、突出重点，打好治水的主动仗',
  '（一）抓源头',
  '第一，管住排口。逐个登记。',
  '第二，管住田间。减少用药。',
  '（二）抓工程。年内开工8处。',
  '谢谢大家！',
  '2024年5月6日',
].join('\n');
