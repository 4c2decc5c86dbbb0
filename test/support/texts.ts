import fc from 'fast-check';

/** Pieces that drafts are made of, structure and traps alike, for property tests. */
const PIECES = [
  '在全市推进会上的讲话',
  '各位领导、同志们：',
  '一、提高认识',
  '二、压实责任',
  '（一）讲政治',
  '（二）讲大局。要服从大局。',
  '1.明确分工',
  '（1）建台账',
  '①抓落实',
  '一是',
  '二是',
  '三是',
  '一要',
  '二要',
  '第一，',
  '第二、',
  '其一，',
  '首先，',
  '其次，',
  '最后，',
  '一方面，',
  '另一方面，',
  '摸清底数',
  '挂图作战',
  '攻坚克难',
  '做到因势而新',
  '以下三个方面：',
  '“五问”',
  '我讲两点意见。',
  '“',
  '”',
  '‘',
  '’',
  '（',
  '）',
  '《',
  '》',
  '，',
  '。',
  '；',
  '：',
  '、',
  '！',
  ',',
  '.',
  '(',
  ')',
  '"',
  '\n',
  '\n',
  '\n',
  '\r\n',
  '\r',
  '　　',
  ' ',
  'XX',
  '***',
  '2024年',
  '3.5%',
  'http://a.cn/b',
  '转载请注明出处',
  '😀',
  '\ud83d',
  '\u0000',
  '\u200b',
  '谢谢大家！',
  '——',
  '……',
];

/** A random draft of up to `most` pieces. */
export const draftText = (most = 60): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...PIECES), { maxLength: most }).map((pieces) => pieces.join(''));

/** A random edit: where (0 to 1 of the text's length), how much goes, what comes. */
export const randomEdit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  gone: fc.nat(12),
  text: draftText(4),
});

/** The text after a random edit. */
export function edited(text: string, { at, gone, text: by }: { at: number; gone: number; text: string }): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + by + text.slice(start + gone);
}
