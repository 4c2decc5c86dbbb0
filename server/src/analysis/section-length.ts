import type { Section } from '../draft/draft.ts';
import { countsOf, sumOfCounts } from './counts.ts';

/** The characters of a section as Word counts them, its heading and sub-sections included, the closing left out. */
export function lengthOfSection({ block, blocks, sections }: Section): number {
  let characters = countsOf(block.paragraph).characters;
  characters += sumOfCounts(blocks.filter((b) => b.role !== 'closing')).characters;
  for (const section of sections) characters += lengthOfSection(section);
  return characters;
}
