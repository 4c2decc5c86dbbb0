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
  const forRole = rulesForRole(inScope(context.active, 'paragraph'));
  const forPassage = inScope(context.active, 'passage');
  const forDraft = inScope(context.active, 'draft');
  const inParagraph = ({ paragraph, role }: Block): readonly Located[] => {
    const before = kept.paragraphs.get(paragraph);
    if (before?.by === context && before.role === role) return before.findings;
    const findings = foundBy(forRole(role), (rule, given) => rule.check(paragraph, role, given));
    kept.paragraphs.set(paragraph, { by: context, role, findings });
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
    const all = found.concat(foundBy(forPassage, (rule, given) => rule.check(passage, given)));
    kept.passages.set(passage, { by: context, findings: all });
    return all;
  };
  return (draft) => {
    const found: Located[] = [];
    for (const { own, start } of passagesOf(draft))
      for (const located of inPassage(own)) found.push(placed(located, start));
    return found
      .concat(foundBy(forDraft, (rule, given) => rule.check(draft, given)))
      .filter((f) => !isIgnored(context, draft.text, f))
      .sort((a, b) => a.finding.span.start - b.finding.span.start);
  };
}

type RuleOf<S extends Rule['scope']> = Extract<Rule, { readonly scope: S }>;

function inScope<S extends Rule['scope']>(active: readonly ActiveRule[], scope: S): readonly ActiveRule<RuleOf<S>>[] {
  return active.filter((a): a is ActiveRule<RuleOf<S>> => a.rule.scope === scope);
}

/** The rules that look at a paragraph, by its role: most paragraphs have few. */
function rulesForRole(
  rules: readonly ActiveRule<ParagraphRule>[],
): (role: Role) => readonly ActiveRule<ParagraphRule>[] {
  const known = new Map<Role, readonly ActiveRule<ParagraphRule>[]>();
  return (role) => {
    const before = known.get(role);
    if (before) return before;
    const own = rules.filter(({ rule }) => rule.roles.includes(role));
    known.set(role, own);
    return own;
  };
}

type Check<R> = (rule: R, given: RuleContext) => Iterable<Finding>;

type Run = <R extends Rule>(rules: readonly ActiveRule<R>[], check: Check<R>) => readonly Located[];

/** Runs rules with the segmenter, and without from when it turns out not to be there. */
function runnerOf(context: ServiceContext): Run {
  let given: RuleContext = context;
  return (rules, check) => {
    try {
      return allFound(context, rules, (rule) => check(rule, given));
    } catch (error) {
      if (!(error instanceof NoSegmenter)) throw error;
      given = { settings: context.settings };
      context.onNoSegmenter();
      return allFound(context, rules, (rule) => check(rule, given));
    }
  };
}

const NOTHING: readonly never[] = [];

/** What rules find, each by `check`; nothing of one that throws. Most paragraphs have nothing to be found. */
function allFound<R extends Rule>(
  context: ServiceContext,
  rules: readonly ActiveRule<R>[],
  check: (rule: R) => Iterable<Finding>,
): readonly Located[] {
  let found: Located[] | undefined;
  for (const { rule, severity } of rules) {
    const before = found?.length ?? 0;
    try {
      const own = check(rule);
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
