import type { Section } from '../draft/draft.ts';
import { countsOf } from './counts.ts';

/**
 * The characters of every section as Word counts them: its heading and sub-sections included, the closing left out. Each
 * line is looked at once.
 */
export function lengthsOfSections(sections: readonly Section[]): ReadonlyMap<Section, number> {
  const lengths = new Map<Section, number>();
  const measure = (section: Section): number => {
    let characters = countsOf(section.block.paragraph).characters;
    for (const block of section.blocks)
      if (block.role !== 'closing') characters += countsOf(block.paragraph).characters;
    for (const child of section.sections) characters += measure(child);
    lengths.set(section, characters);
    return characters;
  };
  for (const section of sections) measure(section);
  return lengths;
}
