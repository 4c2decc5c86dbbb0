import { clauseParallelism } from './clause-parallelism.ts';
import { dashAndEllipsis } from './dash-and-ellipsis.ts';
import { duplicateSentence } from './duplicate-sentence.ts';
import { duplicateWord } from './duplicate-word.ts';
import { emptySection } from './empty-section.ts';
import { enumerationComma } from './enumeration-comma.ts';
import { enumeratorPunctuation } from './enumerator-punctuation.ts';
import { enumeratorSequence } from './enumerator-sequence.ts';
import { fourCharacterRepetition } from './four-character-repetition.ts';
import { fourCharacterSeries } from './four-character-series.ts';
import { fourCharacterTypo } from './four-character-typo.ts';
import { halfwidthPunctuation } from './halfwidth-punctuation.ts';
import { headingLevel } from './heading-level.ts';
import { headingParallelism } from './heading-parallelism.ts';
import { headingSequence } from './heading-sequence.ts';
import { impossibleDate } from './impossible-date.ts';
import { loneEnumerator } from './lone-enumerator.ts';
import { longSentence } from './long-sentence.ts';
import { missingPart } from './missing-part.ts';
import { misspeltWord } from './misspelt-word.ts';
import { pairedMarks } from './paired-marks.ts';
import { placeholder } from './placeholder.ts';
import { pointParallelism } from './point-parallelism.ts';
import { promisedCount } from './promised-count.ts';
import { repeatedPunctuation } from './repeated-punctuation.ts';
import { riseAndFall } from './rise-and-fall.ts';
import type { Rule } from './rule.ts';
import { sectionBalance } from './section-balance.ts';
import { statedLength } from './stated-length.ts';
import { terms } from './terms.ts';
import { timeBudget } from './time-budget.ts';
import { unfinishedParagraph } from './unfinished-paragraph.ts';
import { webResidue } from './web-residue.ts';

/** Every rule, in the order of the catalogue. A new rule is one file and one line here. */
export const rules: readonly Rule[] = [
  enumeratorSequence,
  loneEnumerator,
  headingSequence,
  headingLevel,
  enumeratorPunctuation,
  promisedCount,
  pointParallelism,
  headingParallelism,
  clauseParallelism,
  fourCharacterSeries,
  fourCharacterTypo,
  fourCharacterRepetition,
  statedLength,
  longSentence,
  sectionBalance,
  timeBudget,
  placeholder,
  webResidue,
  unfinishedParagraph,
  emptySection,
  missingPart,
  duplicateSentence,
  duplicateWord,
  misspeltWord,
  impossibleDate,
  riseAndFall,
  halfwidthPunctuation,
  pairedMarks,
  repeatedPunctuation,
  dashAndEllipsis,
  enumerationComma,
  terms,
];

/** The rule of an id; undefined where there is none. */
export const findRule = (id: string): Rule | undefined => rules.find((rule) => rule.id === id);
