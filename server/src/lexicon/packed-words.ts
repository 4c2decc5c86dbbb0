/** Words of four characters in one text: a line is their first character and three more for each word. */
export interface PackedWords {
  has(word: string): boolean;
  /** Gives the UTF-16 units of every word, in the order of the list. */
  each(visit: (a: number, b: number, c: number, d: number) => void): void;
  /** All of them as strings, which takes far longer than the other two. */
  toArray(): string[];
}

const LINE_FEED = 10;

/** Reads a packed list as it stands: tens of thousands of strings and a set of them would take longer to make than a draft to check. */
export function packedWords(list: string): PackedWords {
  /** Where the line of a first character begins. */
  let lines: ReadonlyMap<number, number> | undefined;
  const each: PackedWords['each'] = (visit) => {
    for (let at = 0; at < list.length; at++) {
      const a = list.charCodeAt(at++);
      for (; at < list.length && list.charCodeAt(at) !== LINE_FEED; at += 3)
        visit(a, list.charCodeAt(at), list.charCodeAt(at + 1), list.charCodeAt(at + 2));
    }
  };
  return {
    has(word) {
      lines ??= linesOf(list);
      const line = lines.get(word.charCodeAt(0));
      if (line === undefined || word.length !== 4) return false;
      const [b, c, d] = [word.charCodeAt(1), word.charCodeAt(2), word.charCodeAt(3)];
      for (let at = line + 1; at < list.length && list.charCodeAt(at) !== LINE_FEED; at += 3)
        if (list.charCodeAt(at) === b && list.charCodeAt(at + 1) === c && list.charCodeAt(at + 2) === d) return true;
      return false;
    },
    each,
    toArray() {
      const words: string[] = [];
      each((...units) => words.push(String.fromCharCode(...units)));
      return words;
    },
  };
}

function linesOf(list: string): ReadonlyMap<number, number> {
  const lines = new Map<number, number>();
  for (let at = 0; at >= 0 && at < list.length; ) {
    lines.set(list.charCodeAt(at), at);
    const end = list.indexOf('\n', at);
    at = end < 0 ? end : end + 1;
  }
  return lines;
}
