import type { Rule, RuleContext } from '../rules/rule.ts';
import type { Severity } from '../rules/severity.ts';
import type { Locale } from '../text/localized.ts';

/** A rule that is on, with the severity the user gave it. */
export interface ActiveRule<R extends Rule = Rule> {
  readonly rule: R;
  readonly severity: Severity;
}

/** What every feature of the service shares. Made once for a set of settings; new settings, new context, cold caches. */
export interface ServiceContext extends RuleContext {
  readonly locale: Locale;
  readonly active: readonly ActiveRule[];
  /** Told of a rule that threw; the rule is skipped for that text. */
  readonly onRuleError: (rule: string, error: unknown) => void;
  /** Told once that the segmenter turned out not to be there, and that the rules go on without. */
  readonly onNoSegmenter: () => void;
}
