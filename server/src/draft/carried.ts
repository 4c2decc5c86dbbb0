import { placeIn } from '../text/memo.ts';
import type { Draft } from './draft.ts';
import type { LineChange } from './lines.ts';

type Carry = (previous: Draft, draft: Draft, change: LineChange) => void;

const carries: Carry[] = [];

/**
 * A fact of a draft that is made once and brought up to date with each new version: `carry` gets what it was, and what
 * changed. The version before it loses the fact, which may therefore be changed in place.
 */
export function carriedFact<T extends object>(
  make: (draft: Draft) => T,
  carry: (fact: T, previous: Draft, draft: Draft, change: LineChange) => T,
): (draft: Draft) => T {
  const known = placeIn<Draft, T>();
  carries.push((previous, draft, change) => {
    const fact = known.get(previous);
    if (!fact) return;
    known.set(previous, undefined);
    known.set(draft, carry(fact, previous, draft, change));
  });
  return (draft) => {
    const fact = known.get(draft) ?? make(draft);
    known.set(draft, fact);
    return fact;
  };
}

/** Takes what is known of a draft over to its next version. */
export function carryFacts(previous: Draft, draft: Draft, change: LineChange): void {
  for (const carry of carries) carry(previous, draft, change);
}
