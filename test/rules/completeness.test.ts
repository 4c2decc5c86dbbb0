import { describe, expect, it } from 'vitest';
import { parseDraft } from '../../server/src/draft/parse.ts';
import { duplicateSentence } from '../../server/src/rules/duplicate-sentence.ts';
import { emptySection } from '../../server/src/rules/empty-section.ts';
import { missingPart } from '../../server/src/rules/missing-part.ts';
import { placeholder } from '../../server/src/rules/placeholder.ts';
import { unfinishedParagraph } from '../../server/src/rules/unfinished-paragraph.ts';
import { webResidue } from '../../server/src/rules/web-residue.ts';
import { createLanguageService } from '../../server/src/service/language-service.ts';
import { findWith, fixWith, mark, unmark } from '../support/examples.ts';

const marked = (rule: Parameters<typeof findWith>[0], text: string): string =>
  mark(
    text,
    findWith(rule, text).map((f) => f.finding.span),
  );

const finds = (rule: Parameters<typeof findWith>[0]) => (expected: string) => {
  expect(marked(rule, unmark(expected).text)).toBe(expected);
};

describe('placeholder', () => {
  it.each([
    '善用⟦XX⟧骄子，富有⟦XX⟧特色、⟦XX⟧韵味。',
    '⟦××省××市××⟧局',
    '全年完成投资⟦×⟧亿元，⟦×月×⟧日开工。',
    '⟦202X⟧年，增长⟦XX⟧%。',
    '践行⟦***⟧总书记重要讲话，学习⟦***⟧同志事迹。',
    '党章⟦**⟧党规必须遵守。',
    '在⟦**省**⟧市调研。',
    '会议于＿月召开，参会⟦＿＿⟧人、实到⟦____⟧人。',
    '联系人：⟦[姓名]⟧，⟦{{单位名称}}⟧。',
    '⟦xx⟧市的做法值得借鉴。',
    '⟦□□⟧县、⟦○○⟧乡。',
    '新华社北京⟦X⟧月18日电',
    '新增学位1.⟦××⟧万个，⟦**⟧省全域受益。',
    '学习⟦某某⟧精神。',
    '⟦【时间】⟧，我们在⟦（地名）⟧召开现场会，⟦【姓名】⟧同志出席。',
    '到⟦【地名】⟧调研，会见⟦〔来访单位〕⟧一行，听取⟦{name}⟧汇报。',
    '完成投资⟦  ⟧亿元，于2025⟦年　月　日⟧开工，⟦（领导姓名）⟧出席。',
    '出席会议的有⟦（）⟧、⟦【】⟧等同志。',
    '增长6%⟦（注：数据需更新）⟧，成效明显⟦（加一段案例）⟧，⟦（可结合实际展开）⟧。',
    '完成投资⟦？？⟧亿元，增长⟦……⟧%，⟦｛姓名｝⟧出席⟦（此处省略500字）⟧。',
    '⟦待补充⟧',
  ])('finds %s', finds(placeholder));

  it.each([
    '第XX IV卷、XXL码、AXX型、XX-12型、www.xxx.com',
    'Article XX of the treaty',
    '二〇〇八年、二○○八年，五〇〇〇元',
    '这是**重点**工作，也是***难点***，还有__短板__。',
    '***',
    '* * *',
    '__________',
    '指标** 注：** 为初步数。',
    'p<0.01***',
    '推行“党建+XX”模式，做好“互联网+”。',
    '3×5=15，1.5×10',
    '某些地方、某种程度、某个环节、某市',
    '有人说：“某某单位不行。”原局长李某某被查处。推荐某某可以，表扬某某人。',
    '（此处略）（此处指市直部门）（此处有掌声）',
    'X射线、X光片、维生素X',
    '（下略）（举例）（数据要素）（内容要实）',
    '差距在哪里？公里数说明不了问题……亿元企业只有三家。',
    '各地可结合实际展开。待完善。',
    '数据要素×三年行动',
  ])('is silent on %s', finds(placeholder));
});

describe('web-residue', () => {
  it.each([
    '谢谢大家！\n⟦更多精彩范文，请点击下载全文⟧',
    '谢谢大家！\n⟦（责任编辑：小编）⟧',
    '⟦来源：市政府网站⟧\n各位同志：',
    '谢谢大家！\n⟦https://www.example.com/a/1.html⟧',
    '谢谢大家！\n⟦下一篇⟧',
    '谢谢大家！\n⟦扫码关注公众号⟧',
    '谢谢大家！\n⟦关注公众号，回复“范文”获取全文⟧',
    '谢谢大家！\n⟦扫一扫在手机打开当前页⟧',
    '谢谢大家！\n⟦本文由范文网整理发布⟧',
    '谢谢大家！\n⟦关注公众号“范文之家”，获取更多材料⟧',
    '谢谢大家！\n⟦希望这篇讲话稿对您有所帮助！如需修改，请随时告诉我。⟧',
    '⟦以下是根据您的要求撰写的讲话稿：⟧\n各位同志：',
    '⟦篇一：安全生产会议讲话稿⟧\n各位同志：',
    '谢谢大家！\n⟦本文共3580字，阅读需要9分钟⟧',
    '谢谢大家！\n⟦点击蓝字关注我们⟧',
    '谢谢大家！\n⟦……（某某网省略854字，正式会员可完整阅读）……⟧',
    '谢谢大家！\n⟦登录后可查看全文⟧',
    '谢谢大家！\n⟦本文由网友上传，不代表本站观点⟧',
    '谢谢大家！\n⟦版权归原作者所有，如有侵权，请联系删除⟧',
    '谢谢大家！\n⟦【打印】【关闭】⟧',
    '⟦首页 > 范文大全 > 讲话稿⟧\n各位同志：',
    '⟦您当前的位置：首页>领导讲话⟧\n各位同志：',
    '谢谢大家！\n⟦声明：本站文章均来自网络⟧',
    '谢谢大家！\n⟦QQ群：123456789⟧',
    '谢谢大家！\n⟦下载原文⟧\n⟦第 1 页 共 5 页⟧\n⟦— 3 —⟧\n⟦[1] [2] [3] 下一页⟧',
    '谢谢大家！\n⟦图片来源于网络⟧\n⟦本文档由用户上传⟧\n⟦以上就是本文的全部内容，希望对大家有所帮助⟧',
    '⟦作者：佚名⟧\n⟦转自：人民网⟧\n各位同志：',
    '谢谢大家！\n⟦（全文完）⟧\n⟦点赞 收藏 在看⟧\n⟦往期回顾⟧\n⟦微信扫一扫⟧\n⟦第一范文网⟧',
    '⟦好的，下面是一篇讲话稿：⟧\n各位同志：\n我讲三点。\n⟦**注：以上内容仅供参考**⟧\n⟦您可以根据实际情况进行修改。⟧',
    '⟦在全县动员大会上的讲话_第一范文网⟧\n各位同志：',
  ])('finds %s', finds(webResidue));

  it.each([
    '要用好微信公众号，搜索群众关注的热点，及时回复关切。',
    '要规范网络转载行为，完善来源审核。',
    '请大家点开 https://www.example.com 看一看，提出意见。',
    '新华社北京5月6日电',
    '（记者 王小明）',
    '责任编辑制度要落实到人，来源要可查。',
    '希望这次讲座对大家有所帮助。以下是根据调研情况提出的三条建议。',
    '要关注公众号运营质量，让群众点击就能办、登录就能查。',
    '有的材料连“转载请注明出处”都没有删，就报上来了。',
    '上一篇文章已经讲过。',
    '以上建议仅供参考，请大家批评指正。',
    '位置：市政府三楼会议室',
    '作者：王小明',
    '首页改版以后，群众办事更方便了。',
    '第3页有详细数据，请大家对照。',
    '您可以根据自身情况调整用药。',
    '以上就是我汇报的全部内容，希望对大家有所帮助。',
    '研发投入（R&D）占比稳步提高，a<b。',
    '\ufeff各位同志：',
    '辛苦了👨\u200d👩\u200d👧，谢谢！',
  ])('is silent on %s', finds(webResidue));

  it('removes invisible characters by itself, direction marks only when asked', () => {
    const { service, draft } = whole('坚持\u200b问\u200b题\u00ad导向。\n坚持\u200e问题导向。');
    expect(service.fixAll(draft).text).toBe('坚持问题导向。\n坚持\u200e问题导向。');
    expect(service.findings(draft)).toHaveLength(2);
  });

  it('leaves what parts two halves of a character that nobody wrote', () => {
    const { service, draft } = whole('坚持\ud83d\u200b\ude00问\u200b题导向。');
    expect(service.fixAll(draft).text).toBe('坚持\ud83d\u200b\ude00问题导向。');
  });

  it('deletes a line with its line break', () => {
    expect(fixWith(webResidue, '一\r\n来源：新华网\r\n二')).toBe('一\r\n二');
  });
});

describe('unfinished-paragraph', () => {
  const long = '过去一年，我们坚持问题导向，办成了一批实事，破解了一批难题，积累了一批经验';
  it.each([
    `各位同志：\n${long}。这些成绩来之不易，⟦靠的是上级的正确领导和大家的⟧\n以上发言，请批评指正。`,
    `各位同志：\n${long}。这些成绩来之不易，⟦靠的是上级的正确领导，⟧`,
    `各位代表！${long}。各项事业都取得新的进展，⟦政治生态持⟧\n一、提高认识\n要抓好。`,
    `各位同志：\n过去一年，我们办成了一批大事，解决了一批难题，⟦积累了一批经验，取得了显著的⟧\n下面讲三点。`,
    `各位同志：\n一、抓项目\n二、抓民生\n${long}。\n各级各部门要切实提高政治站位，层层压实工作责任，⟦把这项工作进一步加强⟧`,
    `一、工作情况\n（一）抓项目。${long}。\n（二）抓民生。${long}。实事一件件落地，⟦口碑一天天变好；⟧\n（三）抓党建。${long}。`,
  ])('finds %s', finds(unfinishedParagraph));

  it.each([
    `各位同志：\n${long}（2024年5月6日）`,
    `各位同志：\n${long}：`,
    `各位同志：\n有关情况是这样的：\n（1）${long}；\n（2）${long}；\n（3）${long}。`,
    `三、会议明确以下事项：\n（一）${long}。年底前建成；\n（二）盘活存量，由住建局牵头；\n（三）错时开放，由事务中心负责。`,
    `各位同志：\n要做好三件事。\n${long}；\n${long}；\n${long}。`,
    `各位同志：\n- ${long}\n- ${long}\n- ${long}`,
    `各位同志：\n${long}。\n主席台上坐着各位先进代表，会场里坐满了干部群众。本报记者 王小明 摄`,
    `单位\t${long}。投资\t增速\t一直到最后一列也没有标点符号的表格`,
    '关于进一步加强和改进新形势下机关作风建设努力提高服务质量和工作效率的几点意见和建议',
    'a'.repeat(200),
    '一、认清形势\n同志们：\n二、压实责任\n要落实到人。',
    '一、认清形势\n情况见下图：\n二、压实责任\n要落实到人。',
    '一、认清形势\n重点抓三项：\n1.建台账\n要全。\n2.明责任\n要实。',
  ])('is silent on %s', finds(unfinishedParagraph));

  it('is silent on text that is wrapped at a fixed width', () => {
    const lines = Array.from({ length: 8 }, () => '过去一年，我们坚持问题导向，办成了一批实事，破解了一批难题，积累经');
    expect(findWith(unfinishedParagraph, lines.join('\n'))).toEqual([]);
  });
});

describe('empty-section', () => {
  it('is found before a list that begins anew, too', () => {
    finds(emptySection)(
      '一、提高认识\n要改。\n二、压实责任\n要好。\n⟦三、强化督导⟧\n一、抓项目\n要快。\n二、抓服务\n要稳。\n三、抓作风',
    );
  });

  it.each([
    '一、甲事\n要抓好。\n⟦二、乙事⟧\n\n三、丙事\n要抓好。',
    '一、甲事\n要抓好。\n⟦二、为什么要抓？⟧\n三、丙事\n要抓好。',
    '# 讲话\n## 甲事\n要抓好。\n⟦## 乙事⟧\n## 丙事\n要抓好。',
  ])('finds %s', finds(emptySection));

  it.each([
    '一、甲事\n二、乙事\n三、丙事',
    '一、甲事\n要抓好。\n二、乙事',
    '一、甲事\n要抓好。\n二、乙事\n（一）其一\n要抓好。',
    '1.甲事\n2.乙事要办好，不能拖。\n3.丙事\n4.丁事',
  ])('is silent on %s', finds(emptySection));
});

describe('missing-part', () => {
  const body = '要把安全生产摆在第一位来抓，把责任落实到岗位、落实到人头。'.repeat(10);
  const report = `关于安全生产工作情况的汇报\n${body}\n一、做法\n${body}\n二、打算\n${body}\n以上汇报，请批评指正。`;

  it('misses the transition of a report, and words it after the number of sections', () => {
    const found = findWith(missingPart, report);
    expect(found.map((f) => f.finding.message)).toEqual(['transition']);
    const fixed = fixWith(missingPart, report);
    expect(fixed.split('\n')[1]?.startsWith(body)).toBe(true);
    expect(findWith(missingPart, fixed)).toEqual([]);
  });

  it('follows the settings', () => {
    expect(findWith(missingPart, report, { pattern: 'none' })).toEqual([]);
    expect(findWith(missingPart, report, { pattern: 'mobilization' }).map((f) => f.finding.message)).toContain(
      'salutation',
    );
    expect(findWith(missingPart, report, { pattern: 'no such pattern' })).toEqual([]);
  });

  it('leaves short drafts and unknown genres alone', () => {
    expect(findWith(missingPart, '关于安全生产工作情况的汇报\n要抓好。')).toEqual([]);
    expect(findWith(missingPart, `读书笔记\n${body}`)).toEqual([]);
  });
});

describe('duplicate-sentence', () => {
  const sentence = '要把思想和行动统一到会议的决策部署上来，抓好落实。';
  it('finds one copy, however many follow one another', () => {
    const found = findWith(duplicateSentence, `${sentence.repeat(2000)}\n结束了。`);
    expect(found).toHaveLength(1);
    expect(found[0]?.finding.related).toHaveLength(1);
  });

  it('finds a copy behind other words, and underlines the copy alone', () => {
    finds(duplicateSentence)(`${sentence}\n其他的话。\n会议强调，⟦${sentence}⟧`);
  });

  it.each([
    [`${sentence}其他的话。${sentence}`, 'sameHere', undefined],
    [
      `${sentence}我们要在补短板、强弱项上下功夫，一件一件抓到底，久久为功。其他的话。${sentence}我们要在补短板、强弱项上下功夫，一件一件抓到底，久久为功。`,
      'severalHere',
      undefined,
    ],
    [`甲。\n${sentence}\n其他的话。${sentence}`, 'same', 2],
  ])('names a line only where it is another: %s', (text, message, line) => {
    const found = findWith(duplicateSentence, text);
    expect(found.map((f) => f.finding.message)).toEqual([message]);
    if (line !== undefined) expect(found[0]?.finding.data?.line).toBe(line);
  });

  it('finds a run-in heading that is copied, with its number, into a paragraph', () => {
    const title = '（二）把思想和行动统一到会议的决策部署上来。';
    finds(duplicateSentence)(`（一）学习。要学。\n${title}要做。\n（三）实干。要干。\n其他的话。⟦${title}⟧`);
  });

  it('reports what is nearly alike as information', () => {
    const found = findWith(duplicateSentence, `${sentence}\n其他的话。\n${sentence.replace('抓好', '抓紧')}`);
    expect(found.map((f) => [f.severity, f.finding.message])).toEqual([['information', 'alike']]);
  });

  it.each([
    `${sentence}一是甲。\n${sentence}二是乙。`,
    `${sentence}甲。\n乙。\n${sentence}丙。\n丁。\n${sentence}戊。`,
    `他说：“${sentence}”\n他又说：“${sentence}”`,
    '今年粮食总产量达到2150万吨，比去年增长百分之五点一。\n其他的话。\n今年粮食总产量达到3260万吨，比去年增长百分之五点一。',
    '要抓好落实。\n要抓好落实。',
    `一、甲方面\n（一）${sentence.slice(0, -1)}\n甲。\n二、乙方面\n（一）${sentence.slice(0, -1)}\n乙。`,
    `会上提出${sentence}\n（一）${sentence}要学。`,
    '一、不忘初心\n甲。\n二、不忘初心\n乙。\n三、不忘初心\n丙。',
    '一、【请填写标题】\n甲。\n二、【请填写标题】\n乙。',
    '1.同意\n甲。\n2.同意\n乙。',
  ])('is silent on %s', finds(duplicateSentence));
});

function whole(text: string) {
  const service = createLanguageService({ rules: [webResidue] });
  return { service, draft: parseDraft(text) };
}
