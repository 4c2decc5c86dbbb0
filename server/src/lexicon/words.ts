/** The words of a compact list: separated by spaces or line breaks, in the order written. */
export const wordsOf = (list: string): readonly string[] => list.split(/\s+/u).filter((word) => word !== '');
