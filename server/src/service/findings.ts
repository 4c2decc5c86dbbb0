import { passagesOf } from '../analysis/passages.ts';
import type { Block, Draft, Paragraph, Role } from '../draft/draft.ts';
import { moved } from '../rules/moved.ts';
import type { Finding, ParagraphRule, Rule, RuleContext } from '../rules/rule.ts';
import type { Settings } from '../rules/settings.ts';
import { type Severity, weaker } from '../rules/severity.ts';
import { NoSegmenter } from '../segmenter/segmenter.ts';
import { memo, type Place, placeIn } from '../text/memo.ts';
import { type Span, slice } from '../text/span.ts';
import type { ActiveRule, ServiceContext } from './context.ts';

/** A finding at its place: all spans are UTF-16 offsets of the document. */
export interface Located {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly finding: Finding;
}

interface Known {
  readonly by: ServiceContext;
  readonly findings: readonly Located[];
}

/** Where findings are kept: made with their module, as places are, one for each set of rules that a service runs apart. */
export interface FindingPlaces {
  readonly paragraphs: Place<Paragraph, Known & { readonly role: Role }>;
  readonly passages: Place<Draft, Known>;
}

export const findingPlaces = (): FindingPlaces => ({ paragraphs: placeIn(), passages: placeIn() });

/**
 * Makes the function that finds what the active rules find in a draft. Findings of paragraph rules are kept on the paragraph,
 * for its role, and those of passage rules on the passage, until another service asks; draft rules run each time. A rule that
 * throws is reported and skipped.
 */
export function findingsFinder(context: ServiceContext, kept: FindingPlaces): (draft: Draft) => Located[] {
  const foundBy = runnerOf(context);
  const forRole = byRole(context, inScope(context.active, 'paragraph'));
  const forPassage = inScope(context.active, 'passage');
  const forDraft = inScope(context.active, 'draft');
  const inParagraph = (block: Block): readonly Located[] => {
    const { paragraph, role } = block;
    const before = kept.paragraphs.get(paragraph);
    if (before?.by === context && before.role === role) return before.findings;
    const { rules, clean } = forRole(role);
    const findings = foundBy(rules, checkParagraph, block);
    kept.paragraphs.set(paragraph, findings.length === 0 ? clean : { by: context, role, findings });
    return findings;
  };
  const inPassage = (passage: Draft): readonly Located[] => {
    const before = kept.passages.get(passage);
    if (before?.by === context) return before.findings;
    const found: Located[] = [];
    for (const block of passage.blocks) {
      if (block.role === 'blank') continue;
      for (const located of inParagraph(block)) found.push(placed(located, block.start));
    }
    const all = found.concat(foundBy(forPassage, checkDraft, passage));
    kept.passages.set(passage, { by: context, findings: all });
    return all;
  };
  return (draft) => {
    const found: Located[] = [];
    for (const { own, start } of passagesOf(draft))
      for (const located of inPassage(own)) found.push(placed(located, start));
    return found
      .concat(foundBy(forDraft, checkDraft, draft))
      .filter((f) => !isIgnored(context, draft.text, f))
      .sort((a, b) => a.finding.span.start - b.finding.span.start);
  };
}

type RuleOf<S extends Rule['scope']> = Extract<Rule, { readonly scope: S }>;

function inScope<S extends Rule['scope']>(active: readonly ActiveRule[], scope: S): readonly ActiveRule<RuleOf<S>>[] {
  return active.filter((a): a is ActiveRule<RuleOf<S>> => a.rule.scope === scope);
}

interface ForRole {
  readonly rules: readonly ActiveRule<ParagraphRule>[];
  /** What is known of a paragraph in which they find nothing: most are of these, and share it. */
  readonly clean: Known & { readonly role: Role };
}

/** The rules that look at a paragraph, by its role: most paragraphs have few. */
function byRole(by: ServiceContext, rules: readonly ActiveRule<ParagraphRule>[]): (role: Role) => ForRole {
  const known = new Map<Role, ForRole>();
  return (role) => {
    const before = known.get(role);
    if (before) return before;
    const own = {
      rules: rules.filter(({ rule }) => rule.roles.includes(role)),
      clean: { by, role, findings: NOTHING },
    };
    known.set(role, own);
    return own;
  };
}

type Check<R, S> = (rule: R, subject: S, given: RuleContext) => Iterable<Finding>;

const checkParagraph: Check<ParagraphRule, Block> = (rule, { paragraph, role }, given) =>
  rule.check(paragraph, role, given);
const checkDraft: Check<RuleOf<'passage' | 'draft'>, Draft> = (rule, draft, given) => rule.check(draft, given);

type Run = <R extends Rule, S>(rules: readonly ActiveRule<R>[], check: Check<R, S>, subject: S) => readonly Located[];

/** Runs rules with the segmenter, and without from when it turns out not to be there. */
function runnerOf(context: ServiceContext): Run {
  let given: RuleContext = context;
  return (rules, check, subject) => {
    try {
      return allFound(context, rules, check, subject, given);
    } catch (error) {
      if (!(error instanceof NoSegmenter)) throw error;
      given = { settings: context.settings };
      context.onNoSegmenter();
      return allFound(context, rules, check, subject, given);
    }
  };
}

const NOTHING: readonly never[] = [];

/** What rules find, each by `check`; nothing of one that throws. Most paragraphs have nothing to be found. */
function allFound<R extends Rule, S>(
  context: ServiceContext,
  rules: readonly ActiveRule<R>[],
  check: Check<R, S>,
  subject: S,
  given: RuleContext,
): readonly Located[] {
  let found: Located[] | undefined;
  for (const { rule, severity } of rules) {
    const before = found?.length ?? 0;
    try {
      const own = check(rule, subject, given);
      // An iterator would be made to find nothing.
      if (Array.isArray(own) && own.length === 0) continue;
      for (const finding of own) {
        found ??= [];
        found.push({ rule, severity: weaker(severity, finding.severity), finding });
      }
    } catch (error) {
      if (error instanceof NoSegmenter) throw error;
      context.onRuleError(rule.id, error);
      found?.splice(before);
    }
  }
  return found ?? NOTHING;
}

const placed = (located: Located, by: number): Located =>
  by === 0 ? located : { ...located, finding: moved(located.finding, by) };

const ignoredIn: (ignored: Settings['ignored']) => ReadonlySet<string> = memo(
  (ignored) => new Set(ignored.map(({ rule, text }) => `${rule} ${text}`)),
);

function isIgnored({ settings }: ServiceContext, text: string, { rule, finding }: Located): boolean {
  const ignored = ignoredIn(settings.ignored);
  return ignored.size > 0 && ignored.has(`${rule.id} ${textOf(text, finding.span)}`);
}

/** The text by which a finding is remembered when the user silences it. */
export const textOf = (text: string, span: Span): string => slice(text, span);
