import { parseDraft } from '../../server/src/draft/parse.ts';
import type { Category, Rule } from '../../server/src/rules/rule.ts';
import type { Severity } from '../../server/src/rules/severity.ts';
import { createLanguageService } from '../../server/src/service/language-service.ts';
import type { Localized } from '../../server/src/text/localized.ts';

export const SEVERITY: Readonly<Record<Severity, Localized>> = {
  error: { 'zh-cn': '错误', en: 'error' },
  warning: { 'zh-cn': '警告', en: 'warning' },
  information: { 'zh-cn': '信息', en: 'information' },
  hint: { 'zh-cn': '提示', en: 'hint' },
};

/** The categories in the order in which they are listed. */
export const CATEGORY: Readonly<Record<Category, Localized>> = {
  numbering: { 'zh-cn': '序次与层次', en: 'Numbering' },
  parallelism: { 'zh-cn': '排比与对仗', en: 'Parallelism' },
  'four-character': { 'zh-cn': '四字格', en: 'Four-character expressions' },
  length: { 'zh-cn': '篇幅与气口', en: 'Length and breath' },
  completeness: { 'zh-cn': '完整', en: 'Completeness' },
  marks: { 'zh-cn': '标点与用语', en: 'Marks' },
};

export type Repair = 'automatic' | 'offered' | 'none';

export const REPAIR: Readonly<Record<Repair, Localized>> = {
  automatic: { 'zh-cn': '自动', en: 'automatic' },
  offered: { 'zh-cn': '可选', en: 'offered' },
  none: { 'zh-cn': '—', en: '—' },
};

/** What a rule does about its own examples: the best repair that it has for one of them. */
export function repairOf(rule: Rule): Repair {
  const fixes = rule.examples.flatMap(({ bad, settings }) => {
    const service = createLanguageService({ rules: [rule], settings: settings ?? {} });
    return service.findings(parseDraft(bad.replace(/[⟦⟧]/g, ''))).flatMap((found) => found.finding.fixes ?? []);
  });
  if (fixes.some((fix) => fix.automatic)) return 'automatic';
  return fixes.length > 0 ? 'offered' : 'none';
}
