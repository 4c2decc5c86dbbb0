import type { Range } from 'vscode-languageserver-types';
import type { Draft } from '../draft/draft.ts';
import type { Fix } from '../rules/rule.ts';
import type { Severity } from '../rules/severity.ts';
import type { Locale } from '../text/localized.ts';
import type { Located } from './findings.ts';
import { rangeOf } from './positions.ts';
import { renderMessage } from './validation.ts';

/** A repair in the user's language; ranges are zero-based LSP positions of the text that was checked. */
export interface ReportedFix {
  readonly label: string;
  /** Whether `--fix` and “fix all” apply it. */
  readonly automatic: boolean;
  readonly edits: readonly { readonly range: Range; readonly newText: string }[];
}

/** A finding in the user's language, for whoever is not an editor: the command line and agents. */
export interface Reported {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly related: readonly { readonly message: string; readonly range: Range }[];
  readonly fix?: ReportedFix;
}

/** A finding of a draft, rendered. */
export function reported(draft: Draft, locale: Locale, located: Located): Reported {
  const { rule, severity, finding } = located;
  const fix = finding.fixes?.[0];
  return {
    rule: rule.id,
    severity,
    message: renderMessage(rule, finding.message, locale, finding.data),
    range: rangeOf(draft, finding.span),
    related: (finding.related ?? []).map(({ span, message, data }) => ({
      message: renderMessage(rule, message, locale, { ...finding.data, ...data }),
      range: rangeOf(draft, span),
    })),
    ...(fix && { fix: reportedFix(draft, locale, located, fix) }),
  };
}

const reportedFix = (draft: Draft, locale: Locale, { rule, finding }: Located, fix: Fix): ReportedFix => ({
  label: renderMessage(rule, fix.label, locale, { ...finding.data, ...fix.data }),
  automatic: fix.automatic,
  edits: fix.edits.map((e) => ({ range: rangeOf(draft, e.span), newText: e.newText })),
});
