import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Diagnostic } from 'vscode-languageserver-types';
import type { Draft } from '../draft/draft.ts';
import { parseDraft } from '../draft/parse.ts';
import { rules } from '../rules/index.ts';
import type { Rule } from '../rules/rule.ts';
import { DEFAULT_SETTINGS, type Settings } from '../rules/settings.ts';
import type { Locale } from '../text/localized.ts';
import type { ServiceContext } from './context.ts';
import { findingsFinder, type Located } from './findings.ts';
import { fixAll } from './fix-all.ts';
import { toDiagnostics } from './validation.ts';

export interface ServiceOptions {
  readonly locale?: Locale;
  readonly settings?: Partial<Settings>;
  /** The rules to run; all of them by default. */
  readonly rules?: readonly Rule[];
  /** Told of a rule that threw; it is skipped. */
  readonly onRuleError?: (rule: string, error: unknown) => void;
}

/** The features of the product as pure functions of a document and its draft. They never throw. */
export interface LanguageService {
  readonly settings: Settings;
  /** Reads a document; with the draft of an earlier version only what changed is read anew. */
  parseDraft(document: TextDocument, previous?: Draft): Draft;
  /** Everything found in a draft, in document order. */
  findings(draft: Draft): Located[];
  doValidation(document: TextDocument, draft: Draft): Diagnostic[];
  /** The text with every automatic fix applied until none is left; of one rule where it is named. */
  fixAll(draft: Draft, rule?: string): string;
}

/** Makes the service for one language and one set of settings. New settings, new service. */
export function createLanguageService(options: ServiceOptions = {}): LanguageService {
  const settings = { ...DEFAULT_SETTINGS, ...options.settings };
  const context: ServiceContext = {
    locale: options.locale ?? 'zh-cn',
    settings,
    active: activeRules(options.rules ?? rules, settings),
    onRuleError: options.onRuleError ?? (() => {}),
  };
  const find = findingsFinder(context);
  return {
    settings,
    parseDraft: (document, previous) => parseDraft(document.getText(), previous),
    findings: find,
    doValidation: (document, draft) => toDiagnostics(context, draft, find(draft), document.uri),
    fixAll: (draft, rule) => fixAll(draft, find, rule),
  };
}

function activeRules(all: readonly Rule[], settings: Settings): ServiceContext['active'] {
  return all.flatMap((rule) => {
    const severity = settings.rules[rule.id] ?? rule.severity;
    return severity === 'off' ? [] : [{ rule, severity }];
  });
}
