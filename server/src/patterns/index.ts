import { address } from './genres/address.ts';
import { dutyReport } from './genres/duty-report.ts';
import { exchangeRemarks } from './genres/exchange-remarks.ts';
import { hostScript } from './genres/host-script.ts';
import { inauguralRemarks } from './genres/inaugural-remarks.ts';
import { mobilization } from './genres/mobilization.ts';
import { partyLesson } from './genres/party-lesson.ts';
import { selfExamination } from './genres/self-examination.ts';
import { seminarRemarks } from './genres/seminar-remarks.ts';
import { statementOfCommitment } from './genres/statement-of-commitment.ts';
import { summarySpeech } from './genres/summary-speech.ts';
import { workReport } from './genres/work-report.ts';
import type { GenrePattern } from './pattern.ts';
import { recognise } from './recognise.ts';

/** The genres that come with the product, the most usual first. */
export const genrePatterns: readonly GenrePattern[] = [
  exchangeRemarks,
  workReport,
  mobilization,
  statementOfCommitment,
  dutyReport,
  address,
  hostScript,
  seminarRemarks,
  summarySpeech,
  partyLesson,
  inauguralRemarks,
  selfExamination,
];

/** The genre of an id, or of a name in Chinese; undefined where there is none. */
export const findPattern = (id: string): GenrePattern | undefined =>
  genrePatterns.find((pattern) => pattern.id === id || pattern.name['zh-cn'] === id);

/**
 * The genre that a title shows: pass its lines, subtitle included, joined by line breaks, and the salutation for what the title leaves open.
 * Undefined where the two show no genre, or two.
 */
export const recognisePattern = (title: string | undefined, salutation: string | undefined): GenrePattern | undefined =>
  recognise(genrePatterns, title, salutation);

export { occasionIn, type TitleGap, titleGapOf, withOccasion } from './occasion.ts';
export {
  type Count,
  type GenrePattern,
  MOST_COUNT,
  type PartId,
  type PatternPart,
  type SectionFrame,
  type SectionSnippet,
} from './pattern.ts';
export { recognise } from './recognise.ts';
export { partChoice, partSnippet, sectionOf, skeletonOf } from './skeleton.ts';
export { type Counts, choiceOf, counted, escaped, joined, numbered, plainOf } from './snippet.ts';
