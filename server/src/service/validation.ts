import type { Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Draft } from '../draft/draft.ts';
import type { Finding, Rule } from '../rules/rule.ts';
import type { Severity } from '../rules/severity.ts';
import { type Locale, render } from '../text/localized.ts';
import { visible } from '../text/visible.ts';
import type { ServiceContext } from './context.ts';
import type { Located } from './findings.ts';
import { rangeOf } from './positions.ts';

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = { error: 1, warning: 2, information: 3, hint: 4 };

/** Where a rule's page is read. */
export const pageOf = (rule: string): string => `https://github.com/jianggao/jianggao/blob/main/docs/rules/${rule}.md`;

/** A message of a rule in the user's language; its id where the rule has no such message. */
export function renderMessage(rule: Rule, id: string, locale: Locale, data: Finding['data'] = {}): string {
  const text = rule.messages[id];
  return text ? visible(render(text, locale, data)) : id;
}

/** Findings as LSP diagnostics in the user's language. `uri` is the document's, for related information. */
export function toDiagnostics(
  { locale }: ServiceContext,
  draft: Draft,
  found: readonly Located[],
  uri: string,
): Diagnostic[] {
  return found.map(({ rule, severity, finding }) => {
    const message = (id: string, data?: Finding['data']): string =>
      renderMessage(rule, id, locale, { ...finding.data, ...data });
    const diagnostic: Diagnostic = {
      range: rangeOf(draft, finding.span),
      severity: SEVERITY[severity],
      code: rule.id,
      codeDescription: { href: pageOf(rule.id) },
      source: locale === 'zh-cn' ? '讲稿' : 'jianggao',
      message: message(finding.message),
    };
    if (finding.related) {
      diagnostic.relatedInformation = finding.related.map((r) => ({
        location: { uri, range: rangeOf(draft, r.span) },
        message: message(r.message, r.data),
      }));
    }
    return diagnostic;
  });
}
