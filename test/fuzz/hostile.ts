/** Texts that nobody writes and every draft may turn into: each of about `size` UTF-16 units, the same at every call. */
export const HOSTILE: Readonly<Record<string, (size: number) => string>> = {
  'one line of prose': (n) => repeated('要把责任扛在肩上，把任务落到实处。', n),
  'one line without a mark': (n) => repeated('我们要抓好落实', n),
  'one line of one character': (n) => '好'.repeat(n),
  'line feeds': (n) => '\n'.repeat(n),
  'carriage returns': (n) => '\r'.repeat(n),
  'line breaks of every kind': (n) => repeated('\r\n\r\n\n\r\r', n),
  'short lines': (n) => repeated('好\n', n),
  blanks: (n) => ' '.repeat(n),
  'full-width blanks': (n) => `${'　'.repeat(n)}好`,
  'blanks between characters': (n) => repeated('讲 ', n),
  'tabs and line breaks': (n) => repeated('\t \r\n', n),
  'one point again and again': (n) => repeated('一是', n),
  'one point, in lines': (n) => repeated('一是\n', n),
  'one point with words, in lines': (n) => repeated('一是摸清底数。\n', n),
  'points that count up': (n) => counted(n, (i) => `${numeral(i)}是${sayings(i)}；`),
  'points that count up, in lines': (n) => counted(n, (i) => `${numeral(i)}是${sayings(i)}。\n`),
  'points that count to ten and begin again': (n) => counted(n, (i) => `${numeral(i % 10)}是${sayings(i)}；`),
  'points that begin again, in lines': (n) => counted(n, (i) => `${numeral(i % 10)}要${sayings(i)}。\n`),
  'points in points': (n) => counted(n, (i) => `${numeral(i % 4)}是${numeral(i % 3)}要${sayings(i)}，`),
  'points of every family': (n) => counted(n, (i) => `${FAMILIES[i % FAMILIES.length] ?? ''}${sayings(i)}。`),
  'points of every family, in lines': (n) => counted(n, (i) => `${FAMILIES[i % FAMILIES.length] ?? ''}${sayings(i)}\n`),
  ordinals: (n) => counted(n, (i) => `第${numeral(i % 99)}，`),
  'headings without a text': (n) => repeated('一、\n', n),
  headings: (n) => counted(n, (i) => `${numeral(i % 99)}、${sayings(i)}\n`),
  'the same heading': (n) => repeated('一、提高认识\n', n),
  'headings, ever deeper': (n) =>
    counted(n, (i) => `${LEVELS[i % LEVELS.length]?.(numeral(i % 9)) ?? ''}${sayings(i)}\n`),
  'Markdown headings': (n) => counted(n, (i) => `${'#'.repeat((i % 8) + 1)} ${sayings(i)}\n`),
  'number signs': (n) => '#'.repeat(n),
  'run-in headings': (n) => counted(n, (i) => `（${numeral(i % 20)}）${sayings(i)}。要抓好落实。\n`),
  'opening quotation marks': (n) => '“'.repeat(n),
  'opening quotation marks with words': (n) => repeated('“实干', n),
  'closing quotation marks': (n) => repeated('好”', n),
  'opening marks of every kind': (n) => repeated('“‘（《〈【［', n),
  'closing marks of every kind': (n) => repeated('”’）》〉】］', n),
  'marks that nest': (n) => `${'（'.repeat(n / 2)}${'）'.repeat(n / 2)}`,
  'stops in brackets': (n) => `（好${'。'.repeat(n)}）`,
  'stops and closing marks': (n) => `${'（'.repeat(n / 3)}${'。）'.repeat(n / 3)}`,
  'heads in quotation marks': (n) => repeated('…一是“', n),
  'first points without a second': (n) => `一要${repeated('其一，', n)}`,
  'marks that cross': (n) => repeated('“（《”）》', n),
  'unpaired marks, in lines': (n) => repeated('说“好\n', n),
  'straight quotation marks': (n) => repeated('"好"\'是\'', n),
  'half-width marks': (n) => repeated('好,是.对;', n),
  'half-width brackets': (n) => repeated('(好', n),
  'one mark': (n) => '。'.repeat(n),
  commas: (n) => '，'.repeat(n),
  'enumeration commas': (n) => repeated('好、', n),
  'enumeration commas with and': (n) => repeated('工业、农业和商业、', n),
  dashes: (n) => '—'.repeat(n),
  ellipses: (n) => '…'.repeat(n),
  'full stops of figures': (n) => repeated('3.5', n),
  figures: (n) => '9'.repeat(n),
  'figures and marks': (n) => repeated('1,000.', n),
  'Latin letters': (n) => 'a'.repeat(n),
  addresses: (n) => repeated('http://a.cn/b', n),
  'an address': (n) => `http://${repeated('a.', n)}`,
  'e-mail addresses': (n) => repeated('a@b.', n),
  tags: (n) => repeated('<a', n),
  'Markdown marks': (n) => repeated('**好*_`', n),
  'code spans': (n) => repeated('`a', n),
  'links of Markdown': (n) => repeated('[好](', n),
  'link brackets': (n) => '['.repeat(n),
  'gaps of a template': (n) => repeated('XX', n),
  'gaps of every kind': (n) => repeated('×××市____（待补充）***…XX局', n),
  underscores: (n) => '_'.repeat(n),
  asterisks: (n) => '*'.repeat(n),
  'four-character expressions': (n) => repeated('攻坚克难、久久为功、', n),
  'four-character expressions without a mark': (n) => repeated('攻坚克难久久为功', n),
  'four characters a clause': (n) => counted(n, (i) => `${four(i)}，`),
  'clauses alike': (n) => counted(n, (i) => `做到${four(i)}，`),
  'clauses alike, in sentences': (n) => counted(n, (i) => `坚持${four(i)}，推动${four(i + 3)}。`),
  'the same sentence': (n) => repeated('我们要把各项工作任务落到实处。', n),
  'the same sentence, in lines': (n) => repeated('我们要把各项工作任务落到实处，确保取得实效。\n', n),
  'the same long sentence': (n) => repeated(`${'我们要把各项工作任务落到实处，'.repeat(20)}好。\n`, n),
  promises: (n) => repeated('我讲三点意见。', n),
  'promises, in lines': (n) => repeated('下面，我讲三点意见：\n', n),
  'promises before points': (n) => repeated('重点抓好三个方面：一是改。二是干。三是好。\n', n),
  'promises in quotation marks': (n) => repeated('要做到“五问”。\n', n),
  salutations: (n) => repeated('各位领导、同志们：\n', n),
  'one salutation': (n) => `${repeated('各位领导、', n)}：`,
  titles: (n) => repeated('在大会上的讲话\n', n),
  dates: (n) => repeated('2024年5月6日\n', n),
  'one date': (n) => `${'2024年5月'.repeat(n / 7)}日`,
  thanks: (n) => repeated('谢谢大家！\n', n),
  'front matter without an end': (n) => `---\n${repeated('a: b\n', n)}`,
  'stated lengths': (n) => repeated('（约800字）\n', n),
  residue: (n) => repeated('转载请注明出处 点击查看更多\n', n),
  emoji: (n) => repeated('😀', n),
  'emoji families': (n) => repeated('👨‍👩‍👧‍👦一是👍🏽', n),
  'high surrogates': (n) => repeated('\ud83d好', n),
  'low surrogates': (n) => repeated('\ude00，', n),
  'rare characters': (n) => repeated('𠮷是𠀀。。', n),
  'combining marks': (n) => `好${'\u0301'.repeat(n)}`,
  'zero bytes': (n) => '\0'.repeat(n),
  'bidirectional controls': (n) => repeated('\u202e一是\u202c\u2066。\u2069', n),
  'byte order marks': (n) => repeated('\ufeff一、好\n', n),
  'zero-width blanks': (n) => repeated('\u200b好', n),
  'line separators': (n) => repeated('好\u2028\u2029\u0085\v\f', n),
  'HTML entities': (n) => repeated('&nbsp;&', n),
  'hard-wrapped lines': (n) => repeated('我们要坚持问题导向、目标导向、结果导向相统一，推\n动各项工作\n', n),
};

const FAMILIES = [
  '一是',
  '第二，',
  '其三，',
  '首先，',
  '其次，',
  '最后，',
  '一方面，',
  '另一方面，',
  '四要',
  '5.',
  '（六）',
  '⑦',
];

const LEVELS: readonly ((n: string) => string)[] = [
  (n) => `第${n}部分 `,
  (n) => `${n}、`,
  (n) => `（${n}）`,
  () => '1.',
  () => '（1）',
  () => '①',
];

const WORDS = '摸清底数压实责任挂图作战强化督导守住底线把好关口总结经验凝心聚力真抓实干久久为功攻坚克难担当作为';

/** A four-character saying, another one for each number up to a few hundred. */
const four = (i: number): string =>
  [0, 7, 16, 29].map((by, j) => WORDS.charAt((i * (j + 1) + by) % WORDS.length)).join('');
const sayings = (i: number): string => `${four(i)}，${four(i * 5 + 2)}`;

const DIGITS = '一二三四五六七八九十';

/** The Chinese numeral of i + 1 as a careless writer would count on: past 九十九 with 百. */
function numeral(i: number): string {
  const n = (i % 999) + 1;
  const [hundreds, tens, ones] = [Math.floor(n / 100), Math.floor(n / 10) % 10, n % 10];
  const [h, t, o] = [hundreds, tens, ones].map((d) => DIGITS.charAt(d - 1));
  return `${hundreds > 0 ? `${h}百` : ''}${tens > 0 ? `${n > 19 ? t : ''}十` : ''}${ones > 0 ? o : ''}`;
}

const repeated = (text: string, size: number): string => text.repeat(Math.ceil(size / text.length)).slice(0, size);

function counted(size: number, make: (i: number) => string): string {
  const parts: string[] = [];
  for (let i = 0, length = 0; length < size; i++) {
    const part = make(i);
    parts.push(part);
    length += part.length;
  }
  return parts.join('');
}
