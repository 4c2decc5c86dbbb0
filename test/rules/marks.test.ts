import { describe, expect, it } from 'vitest';
import { dashAndEllipsis } from '../../server/src/rules/dash-and-ellipsis.ts';
import { enumerationComma } from '../../server/src/rules/enumeration-comma.ts';
import { halfwidthPunctuation } from '../../server/src/rules/halfwidth-punctuation.ts';
import { pairedMarks } from '../../server/src/rules/paired-marks.ts';
import { repeatedPunctuation } from '../../server/src/rules/repeated-punctuation.ts';
import type { Rule } from '../../server/src/rules/rule.ts';
import type { Settings } from '../../server/src/rules/settings.ts';
import { terms } from '../../server/src/rules/terms.ts';
import { findWith, fixWith } from '../support/examples.ts';

const MARKS: readonly Rule[] = [halfwidthPunctuation, pairedMarks, repeatedPunctuation, enumerationComma, terms];

const found = (rule: Rule, text: string, settings: Partial<Settings> = {}): string[] =>
  findWith(rule, text, settings).map(({ finding }) => text.slice(finding.span.start, finding.span.end));

describe('halfwidth-punctuation', () => {
  it.each([
    '投入1,000.5万元，比分3:2，10:30开会，约1.5倍。',
    '1.提高认识\n2.压实责任',
    '(一)提高认识。要学。\n(二)压实责任。要干。',
    '做到：1.提高认识；2.压实责任。',
    '用Node.js、C++写成，见README.md和报告.docx。',
    '比例控制在４.６％以内，达到８，０００人。',
    '请看“Stay hungry, stay foolish.”和“Yes!”两句。',
    '见[办法](a.md)和![图](b.png)，执行`a, 乙; c`。',
    '第一步：a)登记；b)审核。',
    '空格&nbsp;和标签<br/>不是标点。',
  ])('is silent on %s', (text) => {
    expect(found(halfwidthPunctuation, text)).toEqual([]);
  });

  it.each([
    ['要学“真经”,“实招”;', [',', ';'], '要学“真经”，“实招”；'],
    ['要学, 要干!!', [',', '!!'], '要学，要干！！'],
    ['世界银行(WB)报告', ['(WB)'], '世界银行（WB）报告'],
    ['世界银行(WB）报告', ['('], '世界银行（WB）报告'],
    ['GDP,人均收入都要看.', [',', '.'], 'GDP，人均收入都要看。'],
    ['增长6.5%.新增就业', ['.'], '增长6.5%。新增就业'],
    ['说来话长...后来好了', ['...'], '说来话长……后来好了'],
    ['要**学习**,要实干', [','], '要**学习**，要实干'],
    ['怎么办?干!', ['?', '!'], '怎么办？干！'],
  ])('%s', (text, marks, fixed) => {
    expect(found(halfwidthPunctuation, text)).toEqual(marks);
    expect(fixWith(halfwidthPunctuation, text)).toBe(fixed);
  });

  it('does not change by itself what may be a name or a lost blank', () => {
    for (const text of ['他爱读列夫.托尔斯泰的书，这是好事。', '国务院总理?张三，主持会议。']) {
      const [finding] = findWith(halfwidthPunctuation, text);
      expect(finding?.finding.fixes?.some((f) => f.automatic)).toBe(false);
    }
  });

  it('reports a text that is half-width throughout once, and mends it whole', () => {
    const line = '要学习,要实干:一是抓好落实;二是抓好整改(限期).';
    const text = `发言(稿)\n${`${line}\n`.repeat(200)}`;
    expect(found(halfwidthPunctuation, text)).toEqual(['(稿)']);
    const fixed = fixWith(halfwidthPunctuation, text);
    expect(fixed).not.toMatch(/[,:;().]/);
    expect(found(halfwidthPunctuation, fixed)).toEqual([]);
    expect(fixed).toContain('要学习，要实干：一是抓好落实；二是抓好整改（限期）。');
  });

  it('reports the odd ones of a full-width text one by one', () => {
    const text = `${'要学习，要实干。\n'.repeat(20)}要学,要干\n要想,要写`;
    expect(found(halfwidthPunctuation, text)).toEqual([',', ',']);
  });
});

describe('repeated-punctuation', () => {
  it.each(['……', '——', '？！', '！！！', '是什么？、为什么？', '他说：“好。”。', '等……。', '用std::vector写'])(
    'is silent on %s',
    (text) => {
      expect(found(repeatedPunctuation, `要实干${text}要巧干`)).toEqual([]);
    },
  );

  it.each([
    ['，，，。', '。'],
    ['。 。', '。'],
    ['、，', '，'],
    ['；。', '。'],
    [',，', '，'],
    [',,', '，'],
    ['：：', '：'],
    ['，！', '！'],
    ['。。', '。'],
  ])('keeps one mark of %s', (marks, kept) => {
    expect(fixWith(repeatedPunctuation, `要实干${marks}要巧干`)).toBe(`要实干${kept}要巧干`);
  });

  it.each(['。。。', '！。', '。？', '？，', '！；'])('leaves %s to the writer', (marks) => {
    const [finding] = findWith(repeatedPunctuation, `要实干${marks}要巧干`);
    expect(finding?.finding.fixes?.map((f) => f.automatic)).toEqual([false, false]);
  });
});

describe('dash-and-ellipsis', () => {
  it.each([
    ['--在全县大会上的讲话', '——在全县大会上的讲话'],
    ['“精神”--“物质”', '“精神”——“物质”'],
    ['修路…件件有着落', '修路……件件有着落'],
    ['……', '……'],
    ['I know… and then 他说', 'I know… and then 他说'],
    ['第75--76页，A--B段', '第75--76页，A--B段'],
    ['|--|--|', '|--|--|'],
    ['- 一\n---\n- 二', '- 一\n---\n- 二'],
  ])('makes of %s: %s', (text, fixed) => {
    expect(fixWith(dashAndEllipsis, text)).toBe(fixed);
  });
});

describe('paired-marks', () => {
  it.each([
    ['落实“两个责任，压实“一岗双责”。', '“', '落实“两个责任”，压实“一岗双责”。'],
    ['老师傅说：“慢工出细活。大家听了很受教育。', '“', '老师傅说：“慢工出细活。大家听了很受教育。”'],
    ['落实好，两个责任”的要求。', '”', '落实好，“两个责任”的要求。'],
    ['（含续建项目，都要开工。', '（', '（含续建项目），都要开工。'],
  ])('offers where the missing half may stand: %s', (text, mark, fixed) => {
    expect(found(pairedMarks, text)).toEqual([mark]);
    expect(fixWith(pairedMarks, text)).toBe(fixed);
    expect(findWith(pairedMarks, fixed)).toEqual([]);
  });

  it('takes no next quotation for the rest of one that is open', () => {
    const text = '他说：“要实干。后来他又说：“要苦干。”\n“功以才成，业由才广。”我们要爱才。';
    expect(found(pairedMarks, text)).toEqual(['“']);
  });

  it('curls straight quotes that pair, and only those', () => {
    expect(fixWith(pairedMarks, '开展"大走访"和“大排查"活动。')).toBe('开展“大走访”和“大排查”活动。');
    expect(findWith(pairedMarks, '开展"大走访"和"大排查活动。').map((f) => f.finding.message)).toEqual(['odd']);
    expect(fixWith(pairedMarks, '开展＂大走访＂活动。')).toBe('开展“大走访”活动。');
    expect(findWith(pairedMarks, 'He said "yes" and left.')).toEqual([]);
  });

  it('reports straight quotes throughout once', () => {
    const text = '要讲"实"字。\n要讲"效"字。\n要讲"新"字。\n要讲"廉"字。';
    expect(found(pairedMarks, text)).toEqual(['"']);
    expect(fixWith(pairedMarks, text)).toBe('要讲“实”字。\n要讲“效”字。\n要讲“新”字。\n要讲“廉”字。');
  });
});

describe('enumeration-comma', () => {
  it.each([
    '第二、三产业',
    '一、二年级',
    '一、二、三是要点',
    '三、五年来的工作',
    '二、三个方面',
    '三、五产业',
    '周二、三天气好',
  ])('is silent on %s', (text) => {
    expect(found(enumerationComma, text)).toEqual([]);
  });

  it.each([
    ['大约七、八十岁', '大约七八十岁'],
    ['过了三、四个月', '过了三四个月'],
    ['来了两、三百人', '来了两三百人'],
    ['读《甲》、《乙》', '读《甲》《乙》'],
  ])('%s', (text, fixed) => {
    expect(fixWith(enumerationComma, text)).toBe(fixed);
  });

  it('does not change the habit of a draft by itself', () => {
    const text = '要讲“实”、“效”、“新”三字。';
    expect(findWith(enumerationComma, text).flatMap((f) => f.finding.fixes?.map((x) => x.automatic) ?? [])).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(fixWith(enumerationComma, '要讲“实”“效”“新”，又讲“廉”、“勤”。')).toBe('要讲“实”“效”“新”，又讲“廉”“勤”。');
  });
});

describe('terms', () => {
  it.each([
    [{ 十九大: '党的十九大' }, '学习十九大精神，学习党的十九大精神', '学习党的十九大精神，学习党的十九大精神'],
    [{ 市局: '本局', 市局党委: '局党委' }, '市局党委和市局', '局党委和本局'],
    [{ app: 'App', 'big data': '大数据' }, '下载app，happy，用big data', '下载App，happy，用大数据'],
    [{ blog: '博客' }, 'blog见http://a.cn/blog，blog', '博客见http://a.cn/blog，博客'],
    [{ 亲自: '' }, '亲自部署', '部署'],
    [{ 甲: '甲' }, '甲乙', '甲乙'],
  ])('%o', (list, text, fixed) => {
    expect(fixWith(terms, text, { terms: list })).toBe(fixed);
  });
});

describe('rules of marks on an adversarial text', () => {
  const units = [
    '“',
    '”',
    '"',
    '（',
    '(',
    ')',
    ',',
    '.',
    '。',
    '、',
    '”、“',
    '中,',
    '中.',
    'a.',
    '?',
    '，,',
    '“，',
    "中'",
    '三、五',
    '*,',
  ];
  it.each(units)('%s', (unit) => {
    const text = unit.repeat(Math.ceil(200_000 / unit.length));
    // No clock: a rule that were not linear here would not come back before the runner gives up.
    for (const rule of MARKS)
      for (const { finding } of findWith(rule, text, { terms: { 中中: '中', 三: '叁' } }))
        expect(finding.span.end <= text.length).toBe(true);
  });
});

describe('all fixes of marks together', () => {
  it('come to rest, and change nothing the second time', () => {
    const text = '发言(稿)\n要学,，要干。。要讲"实"、“效"二字,读《甲》、《乙》(试行）.说:"好!"。\n一是学;;二是干..';
    let once = text;
    for (const rule of MARKS) once = fixWith(rule, once);
    let twice = once;
    for (const rule of MARKS)
      twice = findWith(rule, twice).some((f) => f.finding.fixes?.some((x) => x.automatic))
        ? fixWith(rule, twice)
        : twice;
    expect(twice).toBe(once);
  });
});
