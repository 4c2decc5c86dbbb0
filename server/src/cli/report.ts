import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from 'vscode-languageserver-types';
import type { Draft } from '../draft/draft.ts';
import type { Fix, Severity } from '../rules/rule.ts';
import type { Located } from '../service/findings.ts';
import type { LanguageService } from '../service/language-service.ts';
import { rangeOf } from '../service/positions.ts';
import { renderMessage } from '../service/validation.ts';
import type { Locale } from '../text/localized.ts';

/** A repair in the user's language; ranges are zero-based LSP positions of the text that was checked. */
export interface ReportedFix {
  readonly label: string;
  /** Whether `--fix` applies it. */
  readonly automatic: boolean;
  readonly edits: readonly { readonly range: Range; readonly newText: string }[];
}

/** A finding in the user's language. */
export interface Reported {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly related: readonly { readonly message: string; readonly range: Range }[];
  readonly fix?: ReportedFix;
}

/** A file that was read, under the name it was given by, and what is found in it. */
export interface FileReport {
  readonly file: string;
  readonly text: string;
  readonly diagnostics: readonly Reported[];
}

/** What is found in a text, rendered. */
export function reportOn(service: LanguageService, locale: Locale, file: string, text: string): FileReport {
  const draft = service.parseDraft(TextDocument.create(file, 'jianggao', 0, text));
  return { file, text, diagnostics: service.findings(draft).map((located) => reported(draft, locale, located)) };
}

function reported(draft: Draft, locale: Locale, located: Located): Reported {
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
