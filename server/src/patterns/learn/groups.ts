import type { Draft } from '../../draft/draft.ts';
import { ANYTHING, fitsFrame } from '../frame-text.ts';
import { measuresOf } from '../measures.ts';
import { barrenFrame, frameOfSiblings, holdsFast, type Subject } from './sibling-frame.ts';

/** How many frames of one kind a pattern names; past them it says …… too. */
const MOST = 10;

/** Titles or heads that stand beside each other in one draft, and what that draft is about. */
export interface Group {
  readonly texts: readonly string[];
  readonly subject: Subject;
}

/** A draft with what it is about. */
export interface Model {
  readonly draft: Draft;
  readonly subject: Subject;
}

/** The headings of the sections of each draft. */
export const headingGroups = (models: readonly Model[]): Group[] =>
  models.map(({ draft, subject }) => ({ texts: measuresOf(draft).flatMap((s) => s.title?.text ?? []), subject }));

/** The sub-headings of each section. */
export const subheadingGroups = (models: readonly Model[]): Group[] =>
  models.flatMap(({ draft, subject }) =>
    measuresOf(draft).map((s) => ({ texts: s.subheadings.map((t) => t.text), subject })),
  );

/** The heads of the points of each section. */
export const headGroups = (models: readonly Model[]): Group[] =>
  models.flatMap(({ draft, subject }) =>
    measuresOf(draft).flatMap((s) => (s.points ? [{ texts: s.points.heads.map((h) => h.text), subject }] : [])),
  );

/**
 * The frames of groups of siblings, the likeliest first. One that all texts together share stands for all; a text that fits
 * none brings …… in, which allows everything. Empty where there are no texts.
 */
export function framesOf(groups: readonly Group[]): readonly string[] {
  const all = groups.flatMap((group) => group.texts).filter((text) => text !== '');
  if (all.length === 0) return [];
  const found = groups.flatMap(({ texts, subject }) => frameOfSiblings(texts, subject) ?? []).filter(holdsFast);
  const frames = [...new Set(found)];
  const weights = new Map(frames.map((frame) => [frame, all.filter((text) => fitsFrame(text, frame)).length]));
  frames.sort((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0));
  const kept = frames.slice(0, MOST);
  const isCovered = all.every((text) => kept.some((frame) => fitsFrame(text, frame)));
  return isCovered ? kept : [...kept, ANYTHING];
}

/** The frame of one group, for a section made like it: its own, else how its first text is built. */
export const frameOfGroup = ({ texts, subject }: Group): string =>
  frameOfSiblings(texts, subject) ?? barrenFrame(texts[0] ?? '');
