import fc from './properties.ts';

/** Pieces that drafts are made of, structure and traps alike, for property tests. */
export const PIECES = [
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

const LINES = [
  '一、提高认识',
  '一、站位要高',
  '二、压实责任',
  '二、措施要实',
  '三、抓好落实',
  '（一）讲政治',
  '（二）讲大局。要服从大局。',
  '1.明确分工',
  '2.挂图作战',
  '# 在推进会上的讲话',
  '一是摸清底数。',
  '二是压实责任。',
  '三是务求实效。一要快，二要好。',
  '要做到：一是摸清底数；二是压实责任。',
  '第二，抓好落实。',
  '下面，我讲两点意见。',
  '重点抓好三个方面：',
  '念好“三字经”。',
  '会议要求，各级各部门要把责任扛在肩上、落到实处、抓出成效。',
  '要抓好。',
  '',
];

/** A text of random lines, most of them headings and points: several lists, broken in many ways. */
export const linesText = (most = 40): fc.Arbitrary<string> =>
  fc
    .tuple(fc.array(fc.constantFrom(...LINES), { maxLength: most }), fc.constantFrom('\n', '\r\n'))
    .map(([lines, end]) => lines.join(end));

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

const NUMERALS = '一二三四五六七八九十';

const SAYINGS = [
  '摸清底数',
  '压实责任，挂图作战',
  '强化督导',
  '答好“为何干”，做到因势而新',
  '守住底线',
  '练好“内功”',
  '把好关口，确保万无一失',
  '拿出20%的力量',
];

const DETAILS = ['要逐户登记。', '全年开工8处，完工5处。', '既要看数量，更要看质量。', '用好“两本账”。'];

const saying = fc.constantFrom(...SAYINGS);

/** How the points of a generated series stand and end. */
const seriesShape = fc.record({
  family: fc.constantFrom('N是', 'N要', '第N，', '其N，'),
  mark: fc.constantFrom('；', '。'),
  lead: fc.constantFrom('', '要做好以下工作：', '这项工作很重要。'),
  paragraphs: fc.boolean(),
  indent: fc.constantFrom('', '　　'),
});

/** A well-formed series of points: run in, or in paragraphs of their own; numbered from one, the last point ending in 。 */
export const seriesText: fc.Arbitrary<string> = fc
  .tuple(seriesShape, fc.array(fc.tuple(saying, fc.subarray(DETAILS)), { minLength: 2, maxLength: 6 }))
  .map(([{ family, mark, lead, paragraphs, indent }, points]) => {
    const parts = points.map(([head, details], i) => {
      const end = i === points.length - 1 ? '。' : mark;
      const body = mark === '；' ? `${head}${end}` : `${head}。${details.join('')}`;
      return `${family.replace('N', NUMERALS.charAt(i))}${body}`;
    });
    const first = lead === '' ? '' : `${lead}${paragraphs ? `\n${indent}` : ''}`;
    return indent + first + parts.join(paragraphs ? `\n${indent}` : '');
  });

interface Tree {
  readonly title: string;
  readonly body: readonly string[];
  readonly below: readonly Tree[];
}

const tree = (depth: number): fc.Arbitrary<Tree> =>
  fc.record({
    title: saying,
    body: fc.array(fc.oneof(seriesText, fc.constantFrom(...DETAILS)), { maxLength: 2 }),
    below: depth > 0 ? fc.array(tree(depth - 1), { maxLength: 3 }) : fc.constant([]),
  });

const MARKERS = [
  (n: string): string => `${n}、`,
  (n: string): string => `（${n}）`,
  (n: string): string => `${NUMERALS.indexOf(n) + 1}.`,
];

const treeLines = ({ title, body, below }: Tree, marker: string, level: number): string[] => [
  `${marker}${title}`,
  ...body,
  ...below.flatMap((t, i) => treeLines(t, MARKERS[level + 1]?.(NUMERALS.charAt(i)) ?? '', level + 1)),
];

/** A well-formed draft: headings of up to three levels that count up from one, with points under them. */
export const speechText: fc.Arbitrary<string> = fc
  .tuple(fc.array(tree(2), { minLength: 1, maxLength: 4 }), fc.constantFrom('\n', '\n\n', '\r\n'), fc.boolean())
  .map(([trees, gap, closed]) =>
    [
      '在全市推进会上的讲话',
      '同志们：',
      '今年以来，各项工作有序推进。',
      ...trees.flatMap((t, i) => treeLines(t, MARKERS[0]?.(NUMERALS.charAt(i)) ?? '', 0)),
      ...(closed ? ['谢谢大家！'] : []),
    ]
      .join('\n')
      .replace(/\n/g, gap),
  );
