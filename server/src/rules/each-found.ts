import type { Paragraph } from '../draft/draft.ts';
import type { Finding, ParagraphRule, RuleContext } from './rule.ts';

const NOTHING: readonly never[] = [];

/**
 * The check of a rule that has at most one thing to say of each that `find` finds in a paragraph, in that order. Most paragraphs
 * hold nothing of the kind, and for these nothing is made.
 */
export const eachFound =
  <F, const M extends string>(
    find: (paragraph: Paragraph, context: RuleContext) => readonly F[],
    tell: (found: F, paragraph: Paragraph, context: RuleContext) => Finding<M> | undefined,
  ): ParagraphRule<M>['check'] =>
  (paragraph, _role, context) => {
    let told: Finding<M>[] | undefined;
    for (const one of find(paragraph, context)) {
      const finding = tell(one, paragraph, context);
      if (!finding) continue;
      told ??= [];
      told.push(finding);
    }
    return told ?? NOTHING;
  };
