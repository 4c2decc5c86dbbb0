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

  it('is silent where clauses share nothing, or go on behind the caret', () => {
    expect(labels('生态环境底子薄，治理任务重；传统产业占比偏高；‸')).toEqual([]);
    expect(labels('坚持以学铸魂；坚持以学增智；‸坚持以学正风。')).toEqual([]);
  });
});
