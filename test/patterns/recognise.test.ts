import { describe, expect, it } from 'vitest';
import { recognisePattern } from '../../server/src/patterns/index.ts';

const titles: readonly (readonly [title: string, id: string | undefined, salutation?: string])[] = [
  ['在全市河湖长制工作推进会上的交流发言', 'exchange-remarks'],
  ['在全省乡村建设现场会上的交流发言（3200字）', 'exchange-remarks'],
  ['在机关党建观摩推进会上的交流发言(5011字)', 'exchange-remarks'],
  ['在基层治理现场会上的发言', 'exchange-remarks'],
  ['关于数字政务建设的经验交流材料', 'exchange-remarks'],
  ['党建红引领生态绿\n——在全市环境整治观摩会上的典型发言', 'exchange-remarks'],
  ['在招商引资工作推进会上的典型发言稿', 'exchange-remarks'],
  ['关于云岭县防汛备汛工作情况的汇报', 'work-report'],
  ['临江市优化营商环境工作汇报', 'work-report'],
  ['临江市优化营商环境工作汇报提纲', 'work-report'],
  ['在省督导组见面会上的汇报发言', 'work-report'],
  ['关于农村饮水安全工作情况的报告', 'work-report', '主任、各位副主任、各位委员：'],
  ['关于农村饮水安全工作情况的报告', undefined],
  ['关于近期思想情况汇报', undefined],
  ['入党积极分子思想汇报', undefined],
  ['在全市安全生产集中整治动员部署会上的讲话', 'mobilization'],
  ['在创建全国文明城市誓师大会上的讲话', 'mobilization'],
  ['在秋冬季大气污染防治工作部署会议上的讲话（初稿）', 'mobilization'],
  ['在全县项目攻坚推进会上的讲话', 'mobilization'],
  ['在国防动员会议上的讲话', undefined],
  ['在“百日攻坚”行动动员部署会上的表态发言', 'statement-of-commitment'],
  ['在全市工作推进会上的表态发言', 'statement-of-commitment'],
  ['在任前集体谈话会上的表态发言', 'statement-of-commitment'],
  ['2024年度述职报告', 'duty-report'],
  ['二〇二四年度述职述廉报告', 'duty-report'],
  ['抓基层党建工作述职报告', 'duty-report'],
  ['在年度述职评议会上的讲话', undefined],
  ['关于述职评议工作情况的通报', undefined],
  ['在第三届临江茶文化节开幕式上的致辞', 'address'],
  ['在新校区落成庆典上的致词', 'address'],
  ['开幕词', 'address'],
  ['在临江国际马拉松欢迎晚宴上的祝酒辞', 'address'],
  ['在装备制造产业园开工仪式上的讲话', 'address', '尊敬的各位来宾、各位企业家：'],
  ['在装备制造产业园开工仪式上的讲话', undefined, '同志们：'],
  ['新年贺词', undefined],
  ['二〇二五年新年贺词', undefined],
  ['全市经济工作会议主持词', 'host-script'],
  ['在动员部署会上的主持讲话', 'host-script'],
  ['在县委理论学习中心组学习会上的交流发言', 'seminar-remarks'],
  ['在青年干部座谈会上的发言', 'seminar-remarks'],
  ['专题读书班研讨发言提纲', 'seminar-remarks'],
  ['在青年干部座谈会上的讲话', undefined],
  ['在防汛救灾总结表彰大会上的讲话', 'summary-speech'],
  ['在学习教育总结会议上的讲话', 'summary-speech'],
  ['在主题活动总结大会上的总结讲话', 'summary-speech'],
  ['在年度工作总结大会暨新年动员部署会上的讲话', undefined],
  ['廉洁从政专题党课', 'party-lesson'],
  ['以青春之名担时代之责\n——机关第二支部党课讲稿', 'party-lesson'],
  ['在全县领导干部大会上的任职讲话', 'inaugural-remarks'],
  ['任职表态发言', 'inaugural-remarks'],
  ['20××年度民主生活会个人对照检查材料', 'self-examination'],
  ['组织生活会对照检查发言提纲', 'self-examination'],
  ['2025年临江市政府工作报告', undefined],
  ['在全市经济工作会议上的讲话', undefined],
  ['在工作汇报会上的讲话', undefined],
  ['在同客户代表座谈时的讲话纪要', undefined],
  ['为建设现代化新云岭而奋斗', undefined],
  ['', undefined],
];

describe('recognisePattern', () => {
  it.each(titles)('%j is %s', (title, id, salutation) => {
    expect(recognisePattern(title, salutation)?.id).toBe(id);
  });
  it('knows nothing without a title', () => {
    expect(recognisePattern(undefined, '各位来宾：')).toBeUndefined();
  });
  it('takes no time for a text of one long line', () => {
    expect(recognisePattern('（'.repeat(1_000_000), undefined)).toBeUndefined();
    expect(recognisePattern('（）'.repeat(99), undefined)).toBeUndefined();
  });
});
