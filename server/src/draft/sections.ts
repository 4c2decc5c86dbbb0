import { type Block, type Draft, type Heading, isHeadingRole, type Section } from './draft.ts';
import { headingOf } from './heading.ts';

class GrownSection implements Section {
  readonly blocks: Block[] = [];
  readonly sections: GrownSection[] = [];

  constructor(
    readonly heading: Heading,
    readonly block: Block,
  ) {}

  get isBare(): boolean {
    return this.blocks.length === 0 && this.sections.length === 0;
  }
}

/** The sections of the blocks of a draft, as a tree. */
export function growSections(blocks: readonly Block[]): readonly Section[] {
  const roots: GrownSection[] = [];
  const open: GrownSection[] = [];
  for (const block of blocks) {
    const heading = isHeadingRole(block.role) ? headingOf(block.paragraph) : undefined;
    if (heading) {
      while ((open.at(-1)?.heading.level ?? -1) >= heading.level) open.pop();
      const section = new GrownSection(heading, block);
      (open.at(-1)?.sections ?? roots).push(section);
      open.push(section);
    } else if (block.role === 'body' || block.role === 'closing') {
      open.at(-1)?.blocks.push(block);
    }
  }
  return roots;
}

/** The sections of a draft out of those of its chapters, each at its place. */
export const placeSections = ({ blocks, chapters }: Draft): readonly Section[] =>
  chapters.flatMap(({ own, line }) => own.sections.map((section) => new PlacedSection(section, blocks, line)));

// Most sections of a long draft are only walked past: what they hold is placed for those that are asked.
class PlacedSection implements Section {
  readonly heading: Heading;
  readonly #origin: Section;
  readonly #all: readonly Block[];
  readonly #line: number;
  #blocks: readonly Block[] | undefined;
  #sections: readonly Section[] | undefined;

  constructor(origin: Section, all: readonly Block[], line: number) {
    this.heading = origin.heading;
    this.#origin = origin;
    this.#all = all;
    this.#line = line;
  }

  get isBare(): boolean {
    return this.#origin.isBare;
  }

  get block(): Block {
    return this.#placed(this.#origin.block);
  }

  get blocks(): readonly Block[] {
    this.#blocks ??= this.#origin.blocks.map((block) => this.#placed(block));
    return this.#blocks;
  }

  get sections(): readonly Section[] {
    this.#sections ??= this.#origin.sections.map((section) => new PlacedSection(section, this.#all, this.#line));
    return this.#sections;
  }

  #placed(block: Block): Block {
    return this.#all[this.#line + block.line] ?? block;
  }
}
