import { isHanAt } from '../text/characters.ts';

/** One clause of a head: its characters without marks, and where they stand in the head (UTF-16). */
export interface Clause {
  readonly start: number;
  readonly end: number;
  /** The text without quotation marks, brackets and spaces: what is counted and compared. */
  readonly bare: string;
  /** Characters: a Chinese one, a letter run and a number each count one. */
  readonly length: number;
}

/** A head (段首句) or heading as clauses between ，、；：. */
export interface Head {
  readonly text: string;
  readonly clauses: readonly Clause[];
  /** The number of quoted slots: 明确“…” has one. */
  readonly quotes: number;
  readonly length: number;
}

const QUOTES = '“”‘’《》「」（）()"';

/** The model of a head. Marks around words do not count: 彰显“甘”味 is as long as 彰显甘味. */
export function readHead(text: string): Head {
  const clauses: Clause[] = [];
  let [start, depth, quotes, length] = [0, 0, 0, 0];
  for (let i = 0; i <= text.length; i++) {
    if (isHanAt(text, i)) continue;
    const c = text.charAt(i);
    if (c === '“' || c === '《') {
      depth++;
      quotes++;
    } else if (c === '”' || c === '》') depth--;
    if (i === text.length || (depth <= 0 && '，、；：,;:。！？'.includes(c))) {
      const clause = i > start ? clauseOf(text, start, i) : undefined;
      if (clause && clause.length > 0) {
        clauses.push(clause);
        length += clause.length;
      }
      start = i + 1;
    }
  }
  return { text, clauses, quotes, length };
}

function clauseOf(text: string, start: number, end: number): Clause {
  let [bare, from] = ['', start];
  let [length, inWord] = [0, false];
  for (let i = start; i < end; i++) {
    const c = text.charAt(i);
    let isWord = false;
    if (!isHanAt(text, i)) {
      if (QUOTES.includes(c) || /\s/.test(c)) {
        bare += text.slice(from, i);
        from = i + 1;
        continue;
      }
      // A letter run is one; XX and ×× stand for characters to come.
      isWord = /[A-WYZa-z0-9０-９.%％+-]/.test(c);
    }
    if (!isWord || !inWord) length++;
    inWord = isWord;
  }
  return { start, end, bare: bare + text.slice(from, end), length };
}

/** The lengths of the clauses, as one comparable value: 4,6. */
export const rhythmOf = (head: Head): string => head.clauses.map((c) => c.length).join(',');
