import { passagesOf } from '../analysis/passages.ts';
import type { Block, Draft, Paragraph, Role } from '../draft/draft.ts';
import { moved } from '../rules/moved.ts';
import type { Finding, Rule, RuleContext, Severity } from '../rules/rule.ts';
import type { Settings } from '../rules/settings.ts';
import { NoSegmenter } from '../segmenter/segmenter.ts';
import { memo, type Place, placeIn } from '../text/memo.ts';
import { type Span, slice } from '../text/span.ts';
import type { ServiceContext } from './context.ts';

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
  const inParagraph = ({ paragraph, role }: Block): readonly Located[] => {
    const before = kept.paragraphs.get(paragraph);
    if (before?.by === context && before.role === role) return before.findings;
    const findings = foundBy((rule, given) =>
      rule.scope === 'paragraph' && rule.roles.includes(role) ? rule.check(paragraph, role, given) : NOTHING,
    );
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
    const all = found.concat(
      foundBy((rule, given) => (rule.scope === 'passage' ? rule.check(passage, given) : NOTHING)),
    );
    kept.passages.set(passage, { by: context, findings: all });
    return all;
  };
  return (draft) => {
    const found: Located[] = [];
    for (const { own, start } of passagesOf(draft))
      for (const located of inPassage(own)) found.push(placed(located, start));
    return found
      .concat(foundBy((rule, given) => (rule.scope === 'draft' ? rule.check(draft, given) : NOTHING)))
      .filter((f) => !isIgnored(context, draft.text, f))
      .sort((a, b) => a.finding.span.start - b.finding.span.start);
  };
}

const NOTHING: readonly never[] = [];

type Check = (rule: Rule, given: RuleContext) => Iterable<Finding>;

/** Runs the rules with the segmenter, and without from when it turns out not to be there. */
function runnerOf(context: ServiceContext): (check: Check) => readonly Located[] {
  let given: RuleContext = context;
  return (check) => {
    try {
      return allFound(context, given, check);
    } catch (error) {
      if (!(error instanceof NoSegmenter)) throw error;
      given = { settings: context.settings };
      context.onNoSegmenter();
      return allFound(context, given, check);
    }
  };
}

/** What the rules in use find, each by `check`; nothing of one that throws. Most paragraphs have nothing to be found. */
function allFound(context: ServiceContext, given: RuleContext, check: Check): readonly Located[] {
  let found: Located[] | undefined;
  for (const { rule, severity } of context.active) {
    const before = found?.length ?? 0;
    try {
      for (const finding of check(rule, given)) {
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

const SEVERITIES: readonly Severity[] = ['hint', 'information', 'warning', 'error'];

const weaker = (own: Severity, other: Severity | undefined): Severity =>
  other !== undefined && SEVERITIES.indexOf(other) < SEVERITIES.indexOf(own) ? other : own;

const ignoredIn: (ignored: Settings['ignored']) => ReadonlySet<string> = memo(
  (ignored) => new Set(ignored.map(({ rule, text }) => `${rule} ${text}`)),
);

function isIgnored({ settings }: ServiceContext, text: string, { rule, finding }: Located): boolean {
  const ignored = ignoredIn(settings.ignored);
  return ignored.size > 0 && ignored.has(`${rule.id} ${textOf(text, finding.span)}`);
}

/** The text by which a finding is remembered when the user silences it. */
export const textOf = (text: string, span: Span): string => slice(text, span);
