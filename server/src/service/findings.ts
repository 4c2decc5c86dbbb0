import type { Block, Draft, Paragraph, Role } from '../draft/draft.ts';
import type { DraftRule, Finding, Fix, ParagraphRule, Rule, Severity } from '../rules/rule.ts';
import type { Settings } from '../rules/settings.ts';
import { memo } from '../text/memo.ts';
import { type Span, shift, slice } from '../text/span.ts';
import type { ServiceContext } from './context.ts';

/** A finding at its place: all spans are UTF-16 offsets of the document. */
export interface Located {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly finding: Finding;
}

type Cached = readonly { readonly rule: ParagraphRule; readonly severity: Severity; readonly finding: Finding }[];

/**
 * Makes the function that finds everything in a draft. Findings of paragraph rules are kept on the paragraph, for its role,
 * for as long as this function lives; draft rules run each time. A rule that throws is reported and skipped.
 */
export function findingsFinder(context: ServiceContext): (draft: Draft) => Located[] {
  const cache = new WeakMap<Paragraph, { readonly role: Role; readonly findings: Cached }>();
  const ofParagraph = ({ paragraph, role }: Block): Cached => {
    const known = cache.get(paragraph);
    if (known?.role === role) return known.findings;
    const findings = checkParagraph(context, paragraph, role);
    cache.set(paragraph, { role, findings });
    return findings;
  };
  return (draft) => {
    const found: Located[] = [];
    for (const block of draft.blocks) {
      for (const { rule, severity, finding } of ofParagraph(block))
        found.push({ rule, severity, finding: moved(finding, block.start) });
    }
    for (const { rule, severity } of context.active) {
      if (rule.scope === 'draft')
        for (const finding of guarded(context, rule, () => rule.check(draft, context)))
          found.push({ rule, severity: weaker(severity, finding.severity), finding });
    }
    return found
      .filter((f) => !isIgnored(context, draft.text, f))
      .sort((a, b) => a.finding.span.start - b.finding.span.start);
  };
}

function checkParagraph(context: ServiceContext, paragraph: Paragraph, role: Role): Cached {
  if (role === 'blank') return [];
  return context.active.flatMap(({ rule, severity }) => {
    if (rule.scope !== 'paragraph' || !rule.roles.includes(role)) return [];
    return guarded(context, rule, () => rule.check(paragraph, role, context)).map((finding) => ({
      rule,
      severity: weaker(severity, finding.severity),
      finding,
    }));
  });
}

const SEVERITIES: readonly Severity[] = ['hint', 'information', 'warning', 'error'];

const weaker = (own: Severity, other: Severity | undefined): Severity =>
  other !== undefined && SEVERITIES.indexOf(other) < SEVERITIES.indexOf(own) ? other : own;

function guarded(context: ServiceContext, rule: ParagraphRule | DraftRule, run: () => Iterable<Finding>): Finding[] {
  try {
    return [...run()];
  } catch (error) {
    context.onRuleError(rule.id, error);
    return [];
  }
}

function moved(finding: Finding, by: number): Finding {
  if (by === 0) return finding;
  const result: { -readonly [K in keyof Finding]: Finding[K] } = { ...finding, span: shift(finding.span, by) };
  if (finding.related) result.related = finding.related.map((r) => ({ ...r, span: shift(r.span, by) }));
  if (finding.fixes) result.fixes = finding.fixes.map((f) => movedFix(f, by));
  return result;
}

const movedFix = (fix: Fix, by: number): Fix => ({
  ...fix,
  edits: fix.edits.map((e) => ({ ...e, span: shift(e.span, by) })),
});

const ignoredIn: (ignored: Settings['ignored']) => ReadonlySet<string> = memo(
  (ignored) => new Set(ignored.map(({ rule, text }) => `${rule} ${text}`)),
);

function isIgnored({ settings }: ServiceContext, text: string, { rule, finding }: Located): boolean {
  const ignored = ignoredIn(settings.ignored);
  return ignored.size > 0 && ignored.has(`${rule.id} ${textOf(text, finding.span)}`);
}

/** The text by which a finding is remembered when the user silences it. */
export const textOf = (text: string, span: Span): string => slice(text, span);
