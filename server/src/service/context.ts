import type { Rule, RuleContext, Severity } from '../rules/rule.ts';
import type { Locale } from '../text/localized.ts';

/** What every feature of the service shares. Made once for a set of settings; new settings, new context, cold caches. */
export interface ServiceContext extends RuleContext {
  readonly locale: Locale;
  /** The rules that are on, with the severity the user gave them. */
  readonly active: readonly { readonly rule: Rule; readonly severity: Severity }[];
  /** Told of a rule that threw; the rule is skipped for that text. */
  readonly onRuleError: (rule: string, error: unknown) => void;
  /** Told once that the segmenter turned out not to be there, and that the rules go on without. */
  readonly onNoSegmenter: () => void;
}
