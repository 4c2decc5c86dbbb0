import type { Draft } from '../draft/draft.ts';
import type { Rule } from '../rules/rule.ts';
import type { ServiceContext } from './context.ts';
import { findingPlaces, findingsFinder, type Located } from './findings.ts';

/** Finds in a draft, in document order. */
export type Find = (draft: Draft) => Located[];

export interface Finder {
  /** Everything. */
  readonly all: Find;
  /** What the rules find that repair by themselves: all that is asked of the drafts on the way to one that rests. */
  readonly repairable: Find;
}

/**
 * Makes the finder of a service. The rules that repair are run apart from the others, so that a draft which is yet to change
 * is not asked for what nobody will read; what either find is remembered, and put together in the order of the rules.
 */
export function finderOf(context: ServiceContext): Finder {
  const own = (repairs: boolean) => context.active.filter(({ rule }) => (rule.repairs ?? false) === repairs);
  const repairable = findingsFinder({ ...context, active: own(true) }, OF_REPAIRS);
  const other = findingsFinder({ ...context, active: own(false) }, OF_OTHERS);
  const ranks = new Map(context.active.map(({ rule }, i) => [rule, SCOPES.indexOf(rule.scope) * 1_000 + i]));
  const rank = ({ rule }: Located): number => ranks.get(rule) ?? 0;
  return {
    repairable,
    all: (draft) =>
      repairable(draft)
        .concat(other(draft))
        .sort((a, b) => a.finding.span.start - b.finding.span.start || rank(a) - rank(b)),
  };
}

const OF_REPAIRS = findingPlaces();
const OF_OTHERS = findingPlaces();

/** At one place, what is found in the paragraph comes before what is found in more of the draft. */
const SCOPES: readonly Rule['scope'][] = ['paragraph', 'passage', 'draft'];
