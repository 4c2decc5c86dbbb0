import { describe, expect, it } from 'vitest';
import type { TextEdit } from 'vscode-languageserver-types';
import { applied, serviceFor, withCaret } from '../support/service.ts';

const service = serviceFor();
const complete = (marked: string) => {
  const { draft, position } = withCaret(marked);
  const { items } = service.doComplete(draft, position, { snippets: true });
  return { draft, labels: items.map((i) => i.label), edit: items[0]?.textEdit as TextEdit | undefined };
};
const labels = (marked: string) => complete(marked).labels;

describe('the next clause in the pattern of those before it', () => {
  it('follows behind ；', () => {
    expect(labels('坚持以学铸魂，筑牢信仰之基；坚持以学增智，提升履职之能；‸')).toEqual(['坚持以学○○，○○○○之○。']);
    expect(complete('既要算经济账，又要算长远账；既要看当下，又要看今后；‸').edit?.newText).toBe(
      '既要${1:○○}，又要${2:○○}。$0',
    );
  });

  it('leaves out what opens the sentence, and what it says before its colon', () => {
    const expected = ['聚焦“○○○”，抓好○○○○。'];
    expect(labels('我们要聚焦“强筋骨”，抓好产业升级；聚焦“活血脉”，抓好物流畅通；‸')).toEqual(expected);
    expect(labels('做到两个聚焦：聚焦“强筋骨”，抓好产业升级；聚焦“活血脉”，抓好物流畅通；‸')).toEqual(expected);
  });

  it('takes the place of what is typed of it', () => {
    const { draft, edit } = complete('坚持以学铸魂，筑牢信仰之基；坚持以学增智，提升履职之能；坚持‸');
    expect(edit && applied(draft, [edit])).toBe(
      '坚持以学铸魂，筑牢信仰之基；坚持以学增智，提升履职之能；坚持以学${1:○○}，${2:○○○○}之${3:○}。$0',
    );
  });

  it('follows behind ，once it is begun as those before it', () => {
    const row = '我们要让创新成为主旋律，让实干成为风向标，';
    expect(labels(row)).toEqual([]);
    expect(labels(`${row}让‸`)).toEqual(['让○○成为○○○']);
    expect(labels(`${row}使‸`)).toEqual([]);
    expect(labels('做工作上的明白人，做业务上的内行人，做‸')).toEqual(['做○○上的○○人']);
    expect(labels('共同应对风险，共同分享机遇，共‸')).toEqual(['共同○○○○']);
    expect(labels('坚持党的领导，坚持人民当家作主，坚‸')).toEqual([]);
    expect(labels('一是让创新成为主旋律，让实干成为风向标，让‸')).toEqual([]);
  });

  it('goes on with numbers', () => {
    expect(labels('主要任务：1.抓学习；2.抓落实；‸')).toEqual(['3.抓○○。', '3.']);
    expect(labels('主要任务：（1）抓好学习教育；（2）开好生活会；‸')).toEqual(['（3）']);
    expect(labels('①抓学习；②抓落实；‸')).toEqual(['③抓○○。', '③']);
    expect(labels('主要任务：1.抓学习；3.抓落实；‸')).not.toContain('4.');
    expect(labels('全年增长：2.5个百分点；3.5个百分点；‸')).toEqual([]);
  });

  it('keeps the words of one character that it is built by, and no other', () => {
    expect(labels('以改革之勇解难题；以创新之举强动能；‸')).toEqual(['以○○之○○○○。']);
    expect(labels('对标一流抓学习；对标先进抓落实；‸')).toEqual(['对标○○抓○○。']);
    expect(labels('提高职工基本养老金；提高居民基础养老金；‸')).toEqual(['提高○○○○养老金。']);
  });

  it('is none that says too little, or figures', () => {
    expect(labels('从思想上看，还有差距；从行动上看，还不够自觉；‸')).toEqual(['从○○上看，还○○。']);
    expect(labels('增加农业投入；增加教育、文化和科技方面的投入；‸')).toEqual(['增加○○投入。']);
    expect(labels('推动经济回升；推动产业融合发展；‸')).toEqual([]);
    expect(labels('聚焦“强筋骨”，抓好产业升级；‸')).toEqual(['聚焦“○○○”，○○○○○○。']);
    expect(labels('“三个不平衡”还较突出，发展水平不高；‸')).toEqual([]);
    expect(labels('有群众问“能不能快办”；‸')).toEqual([]);
    expect(labels('推动经济回升；推动产业融合发展；推‸')).toEqual([]);
    expect(labels('财政收入６．８万亿元，增长１１．７％；外汇储备２．４万亿元，增长２２．９％；‸')).toEqual([]);
  });

  it('is silent where clauses share nothing, or go on behind the caret', () => {
    expect(labels('生态环境底子薄，治理任务重；传统产业占比偏高；‸')).toEqual([]);
    expect(labels('坚持以学铸魂；坚持以学增智；‸坚持以学正风。')).toEqual([]);
  });
});
