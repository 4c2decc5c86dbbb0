import { describe, expect, it } from 'vitest';
import type { TextEdit } from 'vscode-languageserver-types';
import { placeholdersOf } from '../../server/src/analysis/placeholders.ts';
import { parseDraft } from '../../server/src/draft/parse.ts';

import { toNumeral } from '../../server/src/text/numerals.ts';
import { applied, DRAFT, serviceFor, withCaret } from '../support/service.ts';

const service = serviceFor();
const complete = (marked: string, snippets = true) => {
  const { draft, position } = withCaret(marked);
  return service.doComplete(draft, position, { snippets }).items;
};
const labels = (marked: string) => complete(marked).map((i) => i.label);

describe('the next point', () => {
  it('follows behind 。 and ；', () => {
    expect(labels('要做好三件事：一是抓学习。二是抓落实；‸')).toEqual(['三是抓○○', '三是']);
    expect(labels('首先，抓好学习。‸')).toEqual(['其次，']);
    expect(labels('首先，抓学习。其次，抓落实。‸')).toEqual(['再次，抓○○', '再次，', '最后，抓○○', '最后，']);
    expect(labels('一方面抓学习，另一方面抓落实。‸')).toEqual([]);
    expect(labels('第一步，抓学习。第二步，抓落实。‸')).toEqual(['第三步，抓○○', '第三步，']);
    expect(labels('包括：①抓学习；②抓落实；‸')).toEqual(['③抓○○', '③']);
  });

  it('follows on the next line where the points have lines of their own', () => {
    expect(labels('第一，抓学习。\n第二，抓落实。\n‸')[0]).toBe('第三，抓○○');
    expect(labels('一是抓学习。二是抓落实。\n‸')).not.toContain('三是');
  });

  it('follows behind blanks, and is not what stands there already', () => {
    expect(labels('一是抓学习。二是抓落实。 ‸')[0]).toBe('三是抓○○');
    expect(labels('一是抓学习。二是‸')).toEqual([]);
    expect(labels('一、抓学习\n有内容。\n二、‸')).toEqual(['二、']);
    expect(labels('一是抓学习。二是抓落实。三是‸')).toEqual(['三是抓○○']);
  });

  it('replaces what is typed of it', () => {
    const [item] = complete('一是抓学习。二‸');
    expect(item?.textEdit).toEqual({
      range: { start: { line: 0, character: 6 }, end: { line: 0, character: 7 } },
      newText: '二是',
    });
  });

  it('follows behind a comma where the points are divided by commas', () => {
    expect(labels('要做到：一要抓学习，二要抓落实，‸')).toEqual(['三要抓○○', '三要']);
    expect(labels('要做到：一要抓学习，二要抓落实，三‸')[0]).toBe('三要抓○○');
    expect(labels('一要抓学习。二要抓落实，‸')).toEqual([]);
    expect(labels('我们来了，一要抓学习，‸')).toEqual([]);
    expect(labels('要抓学习，第一，‸')).toEqual([]);
  });

  it('is no frame that is alike by chance', () => {
    expect(labels('一是深化农村改革。二是深入推进国企改革。‸')[0]).toBe('三是○○改革');
    expect(labels('一是加快转变方式，提高效益。二是加强基层基础工作，补上短板。‸')).toEqual(['三是']);
    expect(labels('一是高站位谋划。二是高标准推进。‸')[0]).toBe('三是高○○○○');
    expect(labels('一是从思想上重视。二是从行动上抓紧落实。‸')[0]).toBe('三是从○○上○○');
  });

  it('takes over what the first says of all', () => {
    expect(labels('一是要提高认识。‸')).toEqual(['二是要○○○○', '二是']);
    expect(labels('一方面，要抓好学习，筑牢根基；‸')).toEqual(['另一方面，要○○○○', '另一方面，']);
    expect(labels('这样做，一来可以锻炼队伍；‸')).toEqual(['二来可以○○○○', '二来']);
    expect(labels('一是要抓项目，“十四五”以来的都算。‸')).toEqual(['二是要○○○', '二是']);
  });

  it('follows behind a comma that a quotation ends before', () => {
    expect(labels('要明白：一是“干什么”，二是“怎么干”，‸')[0]).toMatch(/^三是“/);
    expect(labels('要明白：一是“干什么”，‸')).toEqual([]);
  });

  it('does not come by itself behind the 。 that ends a list of ；', () => {
    expect(labels('一是抓学习；二是抓落实；三是抓考核。‸')).toEqual([]);
    expect(labels('一是抓学习；二是抓落实；三是抓考核。四‸')).toEqual(['四是抓○○', '四是']);
    expect(labels('一要抓学习，二要抓落实，三要抓考核。‸')).toEqual([]);
    expect(first('一要抓学习，二要抓落实，三要抓考核。四‸').after).toBe(
      '一要抓学习，二要抓落实，三要抓考核，四要抓${1:○○}。$0',
    );
    expect(labels('一是抓学习。二是抓落实。三是抓考核。‸')).toEqual(['四是抓○○', '四是']);
  });

  it('does not come by itself within a point', () => {
    const two = '一是抓学习。天天学。二是抓落实。';
    expect(labels(`${two}‸`)).toEqual([]);
    expect(labels(`${two}二‸`)).toEqual([]);
    expect(labels(`${two}三‸`)[0]).toBe('三是抓○○');
    expect(labels(`${two}月月抓。‸`)[0]).toBe('三是抓○○');
    expect(labels(`${two}常抓。长抓。带头抓。反复抓。‸`)).toEqual([]);
    expect(labels('一是抓学习。天天学。二是抓落实。月月抓。\n一是抓监督。‸')).toEqual([]);
    expect(labels('一是抓学习。二是抓落实。三是抓监督，按月查；‸')).toEqual([]);
    expect(labels('一是抓学习。古人说：‸')).toEqual([]);
    expect(labels('一是做到“三个到位”‸')).toEqual([]);
    expect(labels('一是问：“怎么办？”‸')[0]).toBe('二是');
    expect(labels('第一，抓学习。\n天天学。‸')).toEqual([]);
    expect(labels('第一，抓学习。\n天天学。\n‸')[0]).toBe('第二，');
  });

  it('is what has been begun: its beginning, or its number', () => {
    expect(labels('一是做好老师。二是做好学生。做‸')).toEqual([]);
    expect(labels('第一，做好老师。第二，做好学生。三‸')[0]).toBe('第三，做好○○');
  });

  it('is silent within a sentence', () => {
    expect(labels('一是抓学习，‸')).toEqual([]);
    expect(labels('一是抓学习。我们要‸')).toEqual([]);
  });
});

const first = (marked: string) => {
  const { draft, position } = withCaret(marked);
  const [item] = service.doComplete(draft, position, { snippets: true }).items;
  const edits = [item?.textEdit as TextEdit, ...(item?.additionalTextEdits ?? [])];
  return { text: item && (item.textEdit as TextEdit).newText, after: item && applied(draft, edits) };
};

describe('the next point in the pattern of its series', () => {
  const ASKED = '一是明确“为何要干”，做到因势而新。要知其然。二是明确“该干什么”，做到因事而化。要知其所以然。';

  it('comes whole, with a tab stop for what differs', () => {
    expect(first(`${ASKED}‸`).text).toBe('三是明确“${1:○○○○}”，做到因${2:○}而${3:○}。$0');
    expect(first(`${ASKED}三‸`).text).toBe('三是明确“${1:○○○○}”，做到因${2:○}而${3:○}。$0');
    expect(first('一是明确“为何要干”，做到因势而新。二‸').text).toBe('二是明确“${1:○○○○}”，做到因${2:○}而${3:○}。$0');
  });

  it('comes in a paragraph of its own where the others have theirs', () => {
    const lines = '　　第一，把好选题关。要走访。\n　　第二，把好商议关。要讲理。';
    expect(first(`${lines}‸`).text).toBe('\n　　第三，把好${1:○○}关。$0');
    expect(first(`${lines}\n　　‸`).text).toBe('第三，把好${1:○○}关。$0');
  });

  it('passes over the one that is out of step, and takes the first clause where sentences differ', () => {
    expect(labels('一是把好入口关。二是把好过程关。三是强化监督。四是把好出口关。‸')[0]).toBe('五是把好○○关');
    expect(labels('一是干部带着干，多年来一直走在最前面。二是党员领着干，处处有身影。‸')[0]).toBe('三是○○○着干');
  });

  it('keeps the rhythm of heads that share no word', () => {
    expect(labels('一是深学细悟。二是真抓实干。‸')).toEqual(['三是○○○○', '三是']);
    expect(labels('一是压实责任链。二是畅通服务线。三是筑牢安全墙。‸')[0]).toBe('四是○○○○○');
    expect(labels('一是压实责任链。二是畅通服务线。‸')).toEqual(['三是']);
  });

  it('comes as a bare enumerator where the others share nothing', () => {
    expect(labels('一是生态环境底子薄。二是传统产业占比偏高。‸')).toEqual(['三是']);
    expect(labels('一是抓学习，要常抓。‸')).toEqual(['二是']);
  });

  it('ends as the series has it, and the one before it too', () => {
    expect(first('一是抓学习；二是抓落实。‸').after).toBe('一是抓学习；二是抓落实；三是抓${1:○○}。$0');
    expect(first('一是抓学习；二是抓落实。三‸').after).toBe('一是抓学习；二是抓落实；三是抓${1:○○}。$0');
    expect(first('一是抓学习；二是抓落实；‸三是抓考核。').after).toBe(
      '一是抓学习；二是抓落实；三是抓${1:○○}；$0四是抓考核。',
    );
  });

  it('takes those behind it and the promise along', () => {
    expect(first('抓好三个方面：一是抓学习。‸二是抓落实。三是抓考核。').after).toBe(
      '抓好四个方面：一是抓学习。二是抓${1:○○}。$0三是抓落实。四是抓考核。',
    );
    expect(first('抓好五个方面：一是抓学习。二是抓落实。‸').after).toContain('抓好五个方面');
    expect(first('包括三项：①抓学习。‸②抓落实。③抓考核。').after).toBe(
      '包括四项：①抓学习。②抓${1:○○}。$0③抓落实。④抓考核。',
    );
    expect(first('抓好两个方面：一是抓学习。二是抓落实。三‸').after).toBe(
      '抓好三个方面：一是抓学习。二是抓落实。三是抓${1:○○}。$0',
    );
  });

  it('shows what it follows', () => {
    const [item] = complete('一是抓学习。二是抓落实。‸');
    expect(item?.documentation).toBe('抓学习\n抓落实');
  });

  it('answers alike at each key press in a draft of 50,000 characters', () => {
    const body = `${ASKED}三是明确“何时能干”，做到因时而进。`;
    const sections = Array.from(
      { length: 60 },
      (_, i) => `${toNumeral(i + 1)}、答好“五问”，增强共识力\n${body}\n${'要把责任扛在肩上。'.repeat(90)}`,
    );
    const text = `在会上的讲话\n同志们：\n${sections.join('\n')}\n${ASKED}`;
    expect(text.length).toBeGreaterThan(50_000);
    let draft = parseDraft(text);
    for (let i = 0; i < 40; i++) {
      draft = parseDraft(`${text}${'三'.repeat(i % 2)}`, draft);
      const position = { line: draft.blocks.length - 1, character: 99 };
      const { items } = service.doComplete(draft, position, { snippets: true });
      expect(items[0]?.label).toBe('三是明确“○○○○”，做到因○而○');
    }
  });
});

describe('the points that a promise has just announced', () => {
  it('come as many as it names, to be filled in', () => {
    const [list, one] = complete('一、抓项目\n我们主要抓了三个方面的工作：‸');
    expect(list?.textEdit).toMatchObject({ newText: '一是${1:○○○○}。二是${2:○○○○}。三是${3:○○○○}。$0' });
    expect(list?.detail).toBe('按前面所说的数目列出各点');
    expect(one?.label).toBe('一是');
    expect(labels('我们主要抓了三个方面的工作：一‸')).toEqual(['一是○○○○。二是○○○○。三是○○○○。', '一是']);
    const [plain] = complete('重点抓好两项工作：‸', false);
    expect(plain?.textEdit).toMatchObject({ newText: '一是○○○○。二是○○○○。' });
  });

  it('are written as the list above is', () => {
    const above = '要做到两点：第一，学在前；第二，干在前。\n';
    expect(labels(`${above}重点抓好三项工作：‸`)[0]).toBe('第一，○○○○；第二，○○○○；第三，○○○○。');
  });

  it('take the word that is counted', () => {
    expect(labels('做到“三个到位”：‸')[0]).toBe('一是○○○○到位。二是○○○○到位。三是○○○○到位。');
    expect(labels('坚持“两个聚焦”：‸')[0]).toBe('一是聚焦○○○○。二是聚焦○○○○。');
    expect(labels('开展“三问”：‸')).toEqual(['一问○○○○；二问○○○○；三问○○○○。', '一问']);
  });

  it('come on the line below a promise within a section', () => {
    const section = '一、抓项目\n要做好两项工作。\n';
    expect(labels(`${section}‸`).slice(0, 3)).toEqual(['一是○○○○。二是○○○○。', '一是', '（一）']);
    expect(labels(`${section}\n‸`)[0]).toBe('一是○○○○。二是○○○○。');
    expect(labels('一、抓项目\n今年完成了两个项目。\n‸')[0]).toBe('二、');
    expect(labels(`${section}‸\n（一）抓进度\n（二）抓质量`)).not.toContain('一是');
    expect(labels('同志们：\n下面，我讲两点意见。\n‸')[0]).toBe('一、');
  });

  it.each([
    '一、抓好三项工作：‸',
    '同志们：‸',
    '抓了三个方面的工作。‸',
    '下面通报情况：‸',
    '抓好两项工作：‸一是甲。二是乙。',
    '抓好两项工作：‸\n一是甲。\n二是乙。',
    '抓好两项工作：‸\n（一）甲。\n（二）乙。',
  ])('do not come at %j', (text) => {
    expect(labels(text).filter((label) => label.startsWith('一是'))).toEqual([]);
  });
});

describe('a heading without a number', () => {
  it('is followed by one of as many hashes, in the pattern of its siblings', () => {
    const two = '## 提高站位\n有内容。\n## 狠抓落实\n有内容。\n‸';
    expect(labels(two).slice(0, 3)).toEqual(['## ○○○○', '## ', '一、']);
    expect(labels(two.replace('‸', '#‸'))).toEqual(['## ○○○○', '## ']);
    expect(labels('## 提高站位\n### 聚焦“稳”字\n有内容。\n### 聚焦“进”字\n有内容。\n‸')[0]).toBe('### 聚焦“○”字');
  });
});

describe('the first heading of a level', () => {
  it('comes before the next of its own right below a heading', () => {
    expect(labels('一、抓项目\n‸').slice(0, 2)).toEqual(['（一）', '二、']);
    expect(labels('一、抓项目\n内容。\n‸').slice(0, 2)).toEqual(['二、', '（一）']);
    expect(labels('一、抓项目\n（一）抓进度\n内容。\n（二）抓质量\n内容。\n二、抓民生\n‸')[0]).toBe('（一）');
    expect(labels('一、抓项目\n（一）抓进度\n‸')[0]).toBe('1.');
    expect(labels('一、抓项目\n要求如下。\n1、抓进度\n2、抓质量\n‸')[0]).toBe('3、抓○○');
  });
});

describe('what a promise names', () => {
  const five = '我有五个字：一是学字当头。二是干字当头。三是严字当头。四是新字当头。五是实字当头。';
  const TOP = '在春耕动员会上的讲话\n同志们：\n';
  const SECTIONS = '下面，我讲两点意见。\n一、抓学习\n要学。\n二、抓落实\n要干。\n';

  it('is not gone beyond unless it is asked for', () => {
    expect(labels(`${five}‸`)).toEqual([]);
    expect(labels(`${five}六‸`)).toEqual(['六是○字当头', '六是']);
    const { draft, position } = withCaret(`${five}‸`);
    const { items } = service.doComplete(draft, position, { snippets: true, asked: true });
    expect(items.map(({ label }) => label)).toEqual(['六是○字当头', '六是']);
    expect(labels(five.replace('五是实字当头。', '‸'))[0]).toBe('五是○字当头');
    expect(labels(five.replace('二是', '‸二是'))[0]).toBe('二是○字当头');
  });

  it('comes before one more, and so does the closing', () => {
    const lines = '要抓好两项工作：\n第一，抓学习。\n第二，抓落实。\n';
    expect(labels(`一、甲\n${lines}‸`).slice(-2)).toEqual(['第三，抓○○', '第三，']);
    const own = complete(`${TOP}${SECTIONS}‸`);
    expect(own[0]?.detail).toBe('结尾 · 动员部署讲话');
    expect(own.slice(-2).map((item) => item.label)).toEqual(['三、抓○○', '三、']);
    expect(own.map((item) => item.sortText)).toEqual(own.map((item) => item.sortText).toSorted());
    expect(labels(`${TOP}${SECTIONS.replace('两', '三')}‸`)[0]).toBe('三、抓○○');
  });
});

describe('behind the closing', () => {
  const title = '在全县招商推进会上的交流发言\n各位领导、同志们：\n今年抓招商有收获。\n';
  const body = '一、抓谋划\n谋在前。\n二、抓服务\n一是到得快。企业一喊就到。\n二是办得实。\n';
  const closing = '同志们，招商是一场长跑。我们一定再加把劲，为全县多作贡献！\n';

  it('nothing but thanks is due', () => {
    expect(labels(`${title}${body}${closing}\n‸`)).toEqual(['谢谢大家！']);
    expect(labels(`${title}${body}${closing.trimEnd()}‸`)).toEqual([]);
    expect(labels(`${title}${body}${closing}谢谢大家！\n‸`)).toEqual([]);
    expect(labels(`${title}${body}请组织放心，我们一定交出满意的答卷！\n‸`)).toEqual(['谢谢大家！']);
    expect(labels(`${title}${body}${closing}三‸`).slice(0, 4)).toEqual(['三是○得○', '三是', '三、抓○○', '三、']);
  });

  it('the speech goes on while a promise is to be kept, or where it is an appeal within', () => {
    const promised = title.replace('有收获。', '有收获。下面，我讲三点。');
    expect(labels(`${promised}${body}${closing}‸`)).toContain('三、抓○○');
    expect(labels(`${title}一、抓谋划\n${closing}‸`)).toContain('二、');
    expect(labels(`${title}${body}${closing}‸\n三、抓考核\n要考。`)).toContain('三、抓○○');
  });
});

describe('the next heading in the pattern of its siblings', () => {
  it('comes whole', () => {
    expect(first('一、答好“五问”，增强思政共识力\n有内容。\n二、彰显“五味”，增强思政新鲜度\n有内容。\n‸').text).toBe(
      '三、${1:○○}“五${2:○}”，增强思政${3:○○○}$0',
    );
    expect(first('一、甲\n（一）抓源头。要管排口。\n（二）抓工程。年内开工。\n‸').text).toBe('（三）抓${1:○○}。$0');
  });

  it('is a place to fill in where a single one stands, or where they share nothing', () => {
    const two = '一、围着链条招，变“大海捞针”为“按图索骥”\n有内容。\n‸';
    expect(first(two).text).toBe('二、${1:【请填写标题】}$0');
    const quoting = '一、坚持“快”字当头，跑出加速度\n有内容。\n‸';
    expect(labels(quoting).slice(0, 2)).toEqual(['二、坚持“○”字当头，○○○○○', '二、']);
    expect(labels('一、变“大海捞针”为“按图索骥”\n有内容。\n‸')[0]).toBe('二、变“○○○○”为“○○○○”');
    expect(labels(two)[0]).toBe('二、');
    expect(complete(two, false)[0]?.textEdit).toMatchObject({ newText: '二、' });
    expect(first('一、提高站位\n有内容。\n二、压实责任，确保落地见效\n有内容。\n‸').text).toBe(
      '三、${1:【请填写标题】}$0',
    );
    expect([...placeholdersOf({ text: '二、【请填写标题】' })]).toHaveLength(1);
  });

  it('keeps no word that stands within by chance', () => {
    expect(labels('一、什么是清廉\n有内容。\n二、为什么要清廉\n有内容。\n‸')[0]).toBe('三、○○清廉');
    expect(labels('一、坚持项目为王，让后劲足起来\n有。\n二、坚持环境为本，让服务优起来\n有。\n‸')[0]).toBe(
      '三、坚持○○为○，让○○○起来',
    );
  });

  it('takes those behind it and the promise along', () => {
    expect(first('我讲两点意见。\n一、抓学习\n要学。\n‸\n二、抓落实\n要干。').after).toBe(
      '我讲三点意见。\n一、抓学习\n要学。\n二、抓${1:○○}$0\n三、抓落实\n要干。',
    );
  });
});

describe('the next heading', () => {
  it('counts on in every level that is open, in the marks of the draft', () => {
    expect(labels('一、甲\n（一）子\n有内容。\n‸')).toEqual(['（二）', '二、', '1.']);
    expect(labels('第一部分 甲\n有内容。\n‸')[0]).toBe('第二部分 ');
    expect(labels('一、甲\n1.子\n有内容。\n二、乙\n有内容。\n‸')).toEqual(['三、', '1.']);
    expect(labels('## 一、甲\n有内容。\n‸')[0]).toBe('## 二、');
    expect(labels('①甲。要干。\n‸')).toEqual(['②']);
  });

  it('begins with 一、', () => {
    expect(labels('‸')).toEqual(['一、']);
  });

  it('fits what is typed', () => {
    expect(labels('一、甲\n（一）子\n有内容。\n（‸')).toEqual(['（二）']);
    expect(labels('一、甲\n（一）子\n有内容。\n　　二‸')).toEqual(['（二）', '二、']);
  });
});

describe('section snippets', () => {
  const START = '在推进会上的交流发言\n各位领导、同志们：\n近年来，我们抓了一些工作，现将有关情况汇报如下。\n';

  it('come from the genre of the draft, numbered on', () => {
    const [section] = complete(`${START}一、抓学习\n学了。\n‸`).filter((i) => i.insertTextFormat === 2);
    expect(section?.textEdit?.newText).toMatch(/^二、/);
    const bodies = complete(`${START}一、抓学习\n学了。\n‸`).map((i) => (i.textEdit as TextEdit).newText);
    expect(bodies.filter((b) => /^二、.*\$\{1:/.test(b)).length).toBeGreaterThan(1);
  });

  it('are plain text for a client without tab stops', () => {
    const items = complete(`${START}‸`, false);
    expect(items.every((i) => !(i.textEdit as TextEdit).newText.includes('$'))).toBe(true);
    expect(items.length).toBeGreaterThan(2);
  });

  it('stay away from lines that hold text, and from drafts of no genre', () => {
    expect(complete(`${START}‸有字`).every((i) => i.insertTextFormat !== 2)).toBe(true);
    expect(complete('随便写写\n‸').every((i) => i.insertTextFormat !== 2)).toBe(true);
  });

  it('obey the genre that the user chose', () => {
    const draft = parseDraft('随便写写\n');
    const chosen = serviceFor({ pattern: 'work-report' });
    expect(chosen.sectionSnippets(draft, { line: 1, character: 0 }).length).toBeGreaterThan(2);
    const none = serviceFor({ pattern: 'none' }).doComplete(
      parseDraft(START),
      { line: 3, character: 0 },
      { snippets: true },
    );
    expect(none.items.map((i) => i.label)).toEqual(['一、']);
  });

  it('come with the parts that are missing where a writer asks outright, wordings to choose from', () => {
    const at = (text: string) =>
      service.sectionSnippets(parseDraft(text), { line: text.split('\n').length - 1, character: 0 });
    const top = at('在全县春耕动员会上的讲话\n');
    expect(top.slice(0, 3).map((s) => s.label)).toEqual(['称谓', '导语', '过渡句']);
    expect(top[2]?.body).toBe(
      '${1|下面，我讲三点意见。,下面，我再强调三个方面的问题。,就做好这项工作，我讲三点意见。|}',
    );
    const end = at('在全县春耕动员会上的讲话\n同志们：\n春耕在即。下面，我讲一点意见。\n一、抓农时\n误不得。\n');
    expect(end[0]).toMatchObject({ label: '结尾', body: expect.stringMatching(/^\$\{1\|同志们，.*,同志们，.*\|\}$/) });
    expect(end[1]?.body).toMatch(/^二、/);
  });

  it('are offered of every genre to a writer who asks outright', () => {
    const offered = service.sectionSnippets(parseDraft('随便写写\n'), { line: 1, character: 0 });
    expect(offered.some((s) => s.label.startsWith('交流发言 · '))).toBe(true);
    expect(service.sectionSnippets(parseDraft(DRAFT), { line: 99, character: 0 }).length).toBeGreaterThan(0);
  });
});
