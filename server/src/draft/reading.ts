import { Remembering } from '../text/memo.ts';
import { blockIn, type Columns } from './columns.ts';
import {
  type Block,
  type Chapter,
  type Draft,
  endOf,
  isHeadingRole,
  type Paragraph,
  type Part,
  type Role,
  type Section,
} from './draft.ts';
import { growSections, placeSections } from './sections.ts';

/**
 * A draft as it is read. Its lines stand in columns; its blocks, parts and sections are made when they are first asked
 * for, each once. A chapter is a reading as well, of its own lines, and has a text when somebody wants it.
 */
export class Reading extends Remembering implements Draft {
  readonly columns: Columns;
  readonly chapters: readonly Chapter[];
  #placed: (Block | undefined)[] | undefined;
  #text: string | undefined;
  #blocks: readonly Block[] | undefined;
  #edges: readonly [readonly Block[], readonly Block[]] | undefined;
  #sections: readonly Section[] | undefined;

  /** A reading without chapters is one itself. */
  constructor(columns: Columns, chapters?: readonly Chapter[], text?: string) {
    super();
    this.columns = columns;
    this.chapters = chapters ?? [{ own: this, start: 0, line: 0 }];
    this.#text = text;
  }

  get kind(): 1 {
    return 1;
  }

  get text(): string {
    this.#text ??= textOf(this.blocks);
    return this.#text;
  }

  get lines(): number {
    return this.columns.paragraphs.length;
  }

  get blocks(): readonly Block[] {
    this.#blocks ??= this.#some(0, this.lines);
    return this.#blocks;
  }

  paragraphOn(line: number): Paragraph | undefined {
    return this.columns.paragraphs[line];
  }

  blockOn(line: number): Block | undefined {
    if (line < 0 || line >= this.lines) return undefined;
    this.#placed ??= new Array(this.lines);
    this.#placed[line] ??= blockIn(this.columns, line);
    return this.#placed[line];
  }

  get sections(): readonly Section[] {
    this.#sections ??= this.chapters[0]?.own === this ? growSections(this.blocks) : placeSections(this);
    return this.#sections;
  }

  get body(): readonly Block[] {
    const first = this.columns.roles.findIndex(isHeadingRole);
    return this.#some(0, first < 0 ? this.lines : first, (role) => role === 'body' || role === 'closing');
  }

  get title(): Part | undefined {
    return part(this.#ends[0], 'title');
  }

  get subtitle(): Part | undefined {
    return part(this.#ends[0], 'subtitle');
  }

  get salutation(): Part | undefined {
    return part(this.#ends[0], 'salutation');
  }

  get lead(): Part | undefined {
    return part(this.#ends[0], 'lead');
  }

  get closing(): Part | undefined {
    return part(this.#ends[1], 'closing');
  }

  get signature(): Part | undefined {
    return part(this.#ends[1], 'signature');
  }

  // What opens and what closes a draft: the lines before its body and those behind it.
  get #ends(): readonly [readonly Block[], readonly Block[]] {
    if (this.#edges) return this.#edges;
    const { roles } = this.columns;
    const [first, last] = [roles.findIndex(isInner), roles.findLastIndex(isInner)];
    this.#edges = [this.#some(0, first < 0 ? this.lines : first), this.#some(last + 1, this.lines)];
    return this.#edges;
  }

  #some(from: number, to: number, has: (role: Role) => boolean = () => true): Block[] {
    const blocks: Block[] = [];
    for (let line = from; line < to; line++) {
      const block = this.blockOn(line);
      if (block && has(block.role)) blocks.push(block);
    }
    return blocks;
  }
}

const isInner = (role: Role): boolean => role === 'body' || isHeadingRole(role);

function part(blocks: readonly Block[], role: Role): Part | undefined {
  const [first, ...rest] = blocks.filter((b) => b.role === role);
  return first && [first, ...rest];
}

// Put together from its lines: a slice of the whole text would keep all of it alive. Line breaks keep their length.
function textOf(blocks: readonly Block[]): string {
  const lines = blocks.map((block, i) => {
    const next = blocks[i + 1];
    return block.paragraph.text + (next ? '\r\n'.slice(endOf(block) + 1 === next.start ? 1 : 0) : '');
  });
  return lines.join('');
}
