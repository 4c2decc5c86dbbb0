import { passagesOf } from '../analysis/passages.ts';
import type { Block, Draft, Paragraph, Role } from '../draft/draft.ts';
import { moved } from '../rules/moved.ts';
import type { Finding, Rule, Severity } from '../rules/rule.ts';
import type { Settings } from '../rules/settings.ts';
import { memo } from '../text/memo.ts';
import { type Span, slice } from '../text/span.ts';
import type { ServiceContext } from './context.ts';

/** A finding at its place: all spans are UTF-16 offsets of the document. */
export interface Located {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly finding: Finding;
}

/**
 * Makes the function that finds everything in a draft. Findings of paragraph rules are kept on the paragraph, for its role,
 * and those of passage rules on the passage, for as long as this function lives; draft rules run each time. A rule that
 * throws is reported and skipped.
 */
export function findingsFinder(context: ServiceContext): (draft: Draft) => Located[] {
  const known = new WeakMap<Paragraph, { readonly role: Role; readonly findings: readonly Located[] }>();
  const inParagraph = ({ paragraph, role }: Block): readonly Located[] => {
    const before = known.get(paragraph);
    if (before?.role === role) return before.findings;
    const findings =
      role === 'blank' ? [] : locatedBy(context, (rule) => checkParagraph(context, rule, paragraph, role));
    known.set(paragraph, { role, findings });
    return findings;
  };
  const inPassage = memo((passage: Draft): readonly Located[] => [
    ...passage.blocks.flatMap((block) => inParagraph(block).map((located) => placed(located, block.start))),
    ...locatedBy(context, (rule) =>
      rule.scope === 'passage' ? guarded(context, rule, () => rule.check(passage, context)) : [],
    ),
  ]);
  return (draft) => {
    const found: Located[] = [];
    for (const { own, start } of passagesOf(draft))
      for (const located of inPassage(own)) found.push(placed(located, start));
    found.push(
      ...locatedBy(context, (rule) =>
        rule.scope === 'draft' ? guarded(context, rule, () => rule.check(draft, context)) : [],
      ),
    );
    return found
      .filter((f) => !isIgnored(context, draft.text, f))
      .sort((a, b) => a.finding.span.start - b.finding.span.start);
  };
}

/** What the rules in use find, each by `check`. */
const locatedBy = ({ active }: ServiceContext, check: (rule: Rule) => readonly Finding[]): Located[] =>
  active.flatMap(({ rule, severity }) =>
    check(rule).map((finding) => ({ rule, severity: weaker(severity, finding.severity), finding })),
  );

const checkParagraph = (context: ServiceContext, rule: Rule, paragraph: Paragraph, role: Role): readonly Finding[] =>
  rule.scope === 'paragraph' && rule.roles.includes(role)
    ? guarded(context, rule, () => rule.check(paragraph, role, context))
    : [];

const placed = (located: Located, by: number): Located =>
  by === 0 ? located : { ...located, finding: moved(located.finding, by) };

const SEVERITIES: readonly Severity[] = ['hint', 'information', 'warning', 'error'];

const weaker = (own: Severity, other: Severity | undefined): Severity =>
  other !== undefined && SEVERITIES.indexOf(other) < SEVERITIES.indexOf(own) ? other : own;

function guarded(context: ServiceContext, rule: Rule, run: () => Iterable<Finding>): Finding[] {
  try {
    return [...run()];
  } catch (error) {
    context.onRuleError(rule.id, error);
    return [];
  }
}

const ignoredIn: (ignored: Settings['ignored']) => ReadonlySet<string> = memo(
  (ignored) => new Set(ignored.map(({ rule, text }) => `${rule} ${text}`)),
);

function isIgnored({ settings }: ServiceContext, text: string, { rule, finding }: Located): boolean {
  const ignored = ignoredIn(settings.ignored);
  return ignored.size > 0 && ignored.has(`${rule.id} ${textOf(text, finding.span)}`);
}

/** The text by which a finding is remembered when the user silences it. */
export const textOf = (text: string, span: Span): string => slice(text, span);
