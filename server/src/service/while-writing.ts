import { blockAt, type Draft } from '../draft/draft.ts';
import type { Waiting } from '../rules/rule.ts';
import { slice } from '../text/span.ts';
import type { Located } from './findings.ts';

/** A draft that somebody is writing at this moment. */
export interface Writing {
  /** Where: the UTF-16 offset behind what was typed last. */
  readonly at: number;
  /** Asked of a finding that may wait, by its rule and the text it is about: whether it is shown already, and stays. */
  isShown(rule: string, text: string): boolean;
}

/**
 * What there is to say while a draft is being written. What the next words may settle waits: a sentence without its mark, 一是
 * without 二是, a quotation that is still open, a promise that is being kept. What was said before stays until it is settled.
 */
export const withoutWaiting = (draft: Draft, found: readonly Located[], { at, isShown }: Writing): Located[] => {
  const line = blockAt(draft, at);
  return found.filter(({ rule, finding }) => {
    const { start } = finding.span;
    const waiting = waitingOf(rule.waits, finding.message);
    const mayCome = waiting === 'line' ? blockAt(draft, start) === line : waiting === 'behind' && start <= at;
    return !mayCome || isShown(rule.id, slice(draft.text, finding.span));
  });
};

const waitingOf = (waits: Located['rule']['waits'], message: string): Waiting | undefined =>
  typeof waits === 'object' ? waits[message] : waits;
