import { sentencesOf } from '../analysis/sentences.ts';
import { isHanAt } from '../text/characters.ts';
import { type Span, span } from '../text/span.ts';
import { type Finding, PROSE_ROLES, paragraphRule } from './rule.ts';

/** UTF-16 units: a sentence that is long where it hardly pauses, one that is long in any case, and a stretch without pause. */
const LONG = 120;
const TOO_LONG = 220;
const STRETCH = 60;
/** A stretch with so many enumeration commas is a list, and a list is read out item by item. */
const LIST = 4;
const PAUSES = '，；：。？！—…,;:?!';

export const longSentence = paragraphRule({
  id: 'long-sentence',
  category: 'length',
  severity: 'information',
  roles: [...PROSE_ROLES, 'salutation'],
  docs: {
    title: { 'zh-cn': '长句难念', en: 'Sentence too long to say' },
    why: {
      'zh-cn':
        '稿子是念的。一句话超过 220 字，或者超过 120 字而中间有 60 多字没有比顿号更大的停顿，念的人换不过气，听的人也跟不上。用分号隔开的并列句按每一分句计，人名、项目等顿号列举不在此列。',
      en: 'A speech is read aloud. A sentence of more than 220 characters, or of more than 120 with over 60 on end without a pause stronger than 、, leaves speaker and listener out of breath. Clauses divided by ； are measured one by one; lists are not meant.',
    },
  },
  messages: {
    long: {
      'zh-cn': '这句话长达 {count} 字，念起来换不过气，可断成两三句。',
      en: 'This sentence runs to {count} characters; break it into two or three.',
    },
    stretch: {
      'zh-cn': '这里一连 {count} 字没有停顿，念起来换不过气，可加逗号或者断开。',
      en: '{count} characters on end without a pause; add a comma or divide the sentence.',
    },
  },
  examples: [
    {
      bad: '⟦今年以来，面对任务重、时间紧、人手少的实际困难，我们坚持早谋划、早动手、早见效，把全年目标分解到季度、细化到月份、落实到岗位，领导班子成员每周到一线调度，职能科室每天对进度、查问题、补短板，乡镇干部挨家挨户做工作、讲政策、解疙瘩，村级组织把能动员的力量都动员起来，把能利用的时间都利用起来，把能想到的办法都用起来，终于赶在汛期到来之前完成了河道清淤、堤坝加固、危房改造和安置点建设等各项任务，为全县安全度汛、夺取丰收打下了扎实基础，也让干部作风在急难险重任务面前得到了一次实实在在的检验。⟧',
      good: '今年以来，面对任务重、时间紧、人手少的实际困难，我们坚持早谋划、早动手、早见效，把全年目标分解到季度、细化到月份、落实到岗位。领导班子成员每周到一线调度，职能科室每天对进度、查问题、补短板，乡镇干部挨家挨户做工作、讲政策、解疙瘩，村级组织把能动员的力量都动员起来，把能利用的时间都利用起来，把能想到的办法都用起来。终于赶在汛期到来之前完成了河道清淤、堤坝加固、危房改造和安置点建设等各项任务，为全县安全度汛、夺取丰收打下了扎实基础，也让干部作风在急难险重任务面前得到了一次实实在在的检验。',
    },
    {
      bad: '为了把这件事办好，⟦我们组织全县十二个乡镇和二十多个部门的业务骨干利用三个月时间对近五年来群众通过来信来访和热线电话反映的两千三百多条意见建议进行了逐条逐件的梳理核实⟧，能马上办的马上办，一时办不了的列出计划、说明原因，需要上级支持的主动汇报，做到事事有回音、件件有着落。',
      good: '为了把这件事办好，我们组织全县十二个乡镇和二十多个部门的业务骨干，利用三个月时间，对近五年来群众通过来信来访和热线电话反映的两千三百多条意见建议，进行了逐条逐件的梳理核实。能马上办的马上办，一时办不了的列出计划、说明原因。',
    },
  ],
  check: (paragraph) =>
    paragraph.text.length <= LONG ? [] : sentencesOf(paragraph).flatMap((s) => tooLong(paragraph.text, s)),
});

function tooLong(text: string, sentence: Span): readonly Finding<'long' | 'stretch'>[] {
  if (lengthOf(sentence) <= LONG) return NOTHING;
  const clause = longestPiece(text, sentence, '；;');
  if (lengthOf(clause) > TOO_LONG)
    return isChinese(text, clause) ? [{ span: clause, message: 'long', data: { count: lengthOf(clause) } }] : NOTHING;
  const stretch = longestPiece(text, sentence, PAUSES);
  if (lengthOf(stretch) <= STRETCH || !isChinese(text, stretch) || isList(text, stretch)) return NOTHING;
  return [{ span: stretch, message: 'stretch', data: { count: lengthOf(stretch) } }];
}

const NOTHING: readonly never[] = [];

const lengthOf = (s: Span): number => s.end - s.start;

/** The longest run of a sentence between two of the marks; the sentence where it holds none. */
function longestPiece(text: string, sentence: Span, marks: string): Span {
  let longest = span(sentence.start, sentence.start);
  let from = sentence.start;
  for (let i = sentence.start; i <= sentence.end; i++) {
    if (i < sentence.end && !marks.includes(text.charAt(i))) continue;
    if (i - from > lengthOf(longest)) longest = span(from, i);
    from = i + 1;
  }
  return longest;
}

function isChinese(text: string, s: Span): boolean {
  let han = 0;
  for (let i = s.start; i < s.end; i++) if (isHanAt(text, i)) han++;
  return han * 2 > lengthOf(s);
}

function isList(text: string, s: Span): boolean {
  let commas = 0;
  for (let i = s.start; i < s.end; i++) if (text.charAt(i) === '、') commas++;
  return commas >= LIST;
}
