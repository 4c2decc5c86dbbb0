import { ANYTHING } from '../frame-text.ts';
import { type MeasuredPoints, measuresOf } from '../measures.ts';
import type { SectionFrame } from '../pattern.ts';
import { frameOfGroup, headingGroups, type Model, subheadingGroups } from './groups.ts';
import { frameOfSentence } from './sentence-frame.ts';
import { frameOfSiblings, type Subject } from './sibling-frame.ts';

/** A section that has been learned, with how many points and sub-sections it has. */
export interface LearnedSection {
  readonly frame: SectionFrame;
  readonly points: number;
  readonly subsections: number;
}

/** 一是 takes no mark behind it, 第一 and 首先 a comma (GB/T 15834-2011, annex B.3). */
const opened = (family: string): string => (/^[一二][是要来]$/.test(family) ? family : `${family}，`);

/** The sections of a model speech as frames, in their order. One without headings is one section. */
export function learnSections(model: Model): LearnedSection[] {
  const { draft, subject } = model;
  const [headings = { texts: [], subject }] = headingGroups([model]);
  const shared = frameOfSiblings(headings.texts, subject);
  const subheadings = subheadingGroups([model]);
  return measuresOf(draft).map((section, i) => {
    const title = section.title?.text;
    const heading = title === undefined ? '' : `一、${shared ?? frameOfGroup({ texts: [title], subject })}`;
    const below = subheadings[i]?.texts.length ? subheadings[i] : undefined;
    // Points in one sub-section of many are no habit.
    const points = below && (section.points?.series ?? 0) * 2 < below.texts.length ? undefined : section.points;
    const frame = { heading, lead: leadFrame(points), point: pointFrame(points, subject) };
    return {
      frame: below ? { ...frame, subheading: `（一）${frameOfGroup(below)}` } : frame,
      points: points?.promised ?? 0,
      subsections: section.subheadings.length,
    };
  });
}

/** Sentences right before the points that say how they are led in. */
const LEADING = 3;

// A section without points has its text in place of the lead.
function leadFrame(points: MeasuredPoints | undefined): string {
  if (!points) return `${ANYTHING}。`;
  return frameOfSentence(points.leads.slice(-LEADING).join(''), 'section');
}

function pointFrame(points: MeasuredPoints | undefined, subject: Subject): string {
  if (!points) return '';
  const head = frameOfGroup({ texts: points.heads.map((h) => h.text), subject });
  return `${opened(points.family)}${head}。${ANYTHING}。`;
}

/** The section that stands for all: of the kind that most are (with sub-headings, or without), that with the most points. */
export function usualSection(sections: readonly LearnedSection[]): LearnedSection | undefined {
  const divided = sections.filter((s) => s.subsections > 0);
  const like = divided.length * 2 > sections.length ? divided : sections.filter((s) => s.subsections === 0);
  const held = ({ frame, points }: LearnedSection): number => points * 10 + frame.point.replace(/[○…]/g, '').length;
  return like.reduce<LearnedSection | undefined>(
    (best, section) => (best && held(best) >= held(section) ? best : section),
    undefined,
  );
}
