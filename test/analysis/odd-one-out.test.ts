import { describe, expect, it } from 'vitest';
import { oddOneOut } from '../../server/src/analysis/odd-one-out.ts';
import { segmenter } from '../support/examples.ts';

const odd = (set: string) => oddOneOut(set.split('/'), segmenter());

describe('oddOneOut', () => {
  it.each([
    ['吃透政策抓机遇/摸清底数抓项目/要盯紧节点抓进度/守牢底线抓安全', 2, '要'],
    ['规范办案流程/强化业务培训工作/改进庭审方式/公开裁判文书', 1, '工作'],
    ['让创新成为第一动力/让协调成为内生特点/让绿色成为普遍的形态/让开放成为必由之路', 2, '的'],
    ['学思践悟强党性/进一步实干担当促发展/清正廉洁树形象', 1, '进一步'],
    ['为企业纾困解难/为群众排忧解愁/进一步为基层减负松绑', 2, '进一步'],
  ])('tells what lengthens one of %s', (set, index, text) => {
    const found = odd(set);
    expect(found).toMatchObject({ index, difference: { kind: 'modifier', text } });
  });

  it.each([
    ['立足“稳”，守住基本盘/着眼“进”/突出“好”，提升新品质', 1],
    ['深学细悟，筑牢信仰之基/笃行实干，扛起发展之责/严于律己', 2],
  ])('sees that one is cut short: %s', (set, index) => {
    expect(odd(set)).toMatchObject({ index, difference: { kind: 'clauses' } });
  });

  it.each([
    ['凝心聚力谋发展/真抓实干促转型/攻坚克难保稳/从严从实带队伍', 2, 'shorter'],
    ['凝心聚力谋发展/真抓实干促转型/攻坚克难保民生/从严从实带好队伍', 3, 'longer'],
  ])('hears one out of the beat of seven: %s', (set, index, kind) => {
    expect(odd(set)).toMatchObject({ index, difference: { kind, by: 1 } });
  });

  it.each([
    [
      '强化理论武装，筑牢思想根基/强化队伍建设，夯实人才支撑/加强制度执行，扎紧纪律笼子/强化考核问效，树牢实干导向',
      2,
      'frame',
    ],
    ['写好“山字文”，做优生态/唱好“水字歌”，做活渔业/打好文化牌，做强旅游', 2, 'unquoted'],
    ['吃透上情明方向/摸清下情找/对接外情学经验/把握内情鼓干劲', 1, 'shorter'],
    ['思想再解放/目标再聚焦起来/责任再压实/作风再转变', 1, 'longer'],
    ['学习要深/加强对各项工作的谋划/措施要实/督查要严', 1, 'frame'],
    [
      '心中有党，筑牢信仰之基/心中有民，厚植为民情怀，办好实事/心中有责，勇于担当作为/心中有戒，永葆清廉本色',
      1,
      'clauses',
    ],
  ])('hears one that is not of the build of the others: %s', (set, index, kind) => {
    expect(odd(set)).toMatchObject({ index, difference: { kind } });
  });

  it.each([
    '学习要深/谋划要早/措施要实/对各项工作的督查要严',
    '强化理论武装，筑牢思想根基/强化队伍建设，夯实人才支撑/强化制度执行，扎紧纪律笼子/确保考核问效，树牢实干导向',
    '强化理论武装/推动队伍建设/强化制度执行',
    '凝心聚力谋发展/真抓实干促转型/攻坚克难保稳',
    '凝心聚力谋发展/真抓实干促转型/攻坚克难/从严从实带队伍',
    '加强基层党组织/推进廉政责任制/落实民主集中制/完善督查制度',
    '让学生学会做人/学会求知/学会健体/学会审美',
    '聚焦主业发展/做优做强品牌/拓展海外市场/培育新的增长点/加强风险管控',
    '挖掘内需潜力，推动经济增长/深化重点改革，激发内生动力/办好国家大事，推进京津冀协同/守牢安全底线，维护社会稳定/办好民生实事，增进群众福祉/推进生态建设，增添发展底色',
    '加强组织领导/落实经费保障/注重宣传引导工作',
    '提高政治站位，增强责任感/立足本职/加强协作，形成合力',
  ])('lets %s alone', (set) => {
    expect(odd(set)).toBeUndefined();
  });
});
