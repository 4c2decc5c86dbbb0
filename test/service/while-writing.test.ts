import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDraft } from '../../server/src/draft/parse.ts';
import type { Located } from '../../server/src/service/findings.ts';
import { offsetAt } from '../../server/src/service/positions.ts';
import { type Writing, withoutWaiting } from '../../server/src/service/while-writing.ts';
import { serviceFor, withCaret } from '../support/service.ts';

const service = serviceFor();
const nothing: Writing['isShown'] = () => false;

/** The rules that speak while a text is written at ‸. */
function heard(marked: string, isShown = nothing): string[] {
  const { draft, position } = withCaret(marked);
  return withoutWaiting(draft, service.findings(draft), { at: offsetAt(draft, position), isShown }).map(
    (f) => f.rule.id,
  );
}

const all = (text: string): string[] => service.findings(parseDraft(text)).map((f) => f.rule.id);

const SENTENCE = '今年以来，全县上下齐心协力。各项工作取得了新的进展，群众的日子一天比一天好，干部的劲头一天比一天足';

describe('while a draft is being written', () => {
  it('a sentence may end later, but not once the writer is in another line', () => {
    expect(all(`各位领导：\n${SENTENCE}`)).toContain('unfinished-paragraph');
    expect(heard(`各位领导：\n${SENTENCE}‸`)).not.toContain('unfinished-paragraph');
    expect(heard(`各位领导：\n${SENTENCE}\n‸`)).toContain('unfinished-paragraph');
  });

  it('a quotation may be closed later', () => {
    expect(all('一、坚持“群众满意')).toContain('paired-marks');
    expect(heard('一、坚持“群众满意‸')).not.toContain('paired-marks');
    expect(heard('一、坚持“群众满意\n‸')).toContain('paired-marks');
    expect(heard('一、坚持群众”满意‸')).toContain('paired-marks');
  });

  it('a second point may come anywhere behind', () => {
    const text = '我们做了三方面工作。一是抓学习。全体干部都参加了培训。\n';
    expect(heard(`${text}‸`)).not.toContain('lone-enumerator');
    expect(heard(`‸${text}`)).toContain('lone-enumerator');
  });

  it('what was said before stays', () => {
    expect(heard('一、坚持“群众满意‸', (rule, text) => rule === 'paired-marks' && text === '“')).toContain(
      'paired-marks',
    );
  });

  it('what is wrong whatever comes is said at once', () => {
    expect(heard(`${SENTENCE}。。‸`)).toContain('repeated-punctuation');
    expect(heard('一是抓学习。三是抓落实‸')).toContain('enumerator-sequence');
  });
});

describe('a good draft', () => {
  const SAMPLE = readFileSync('samples/交流发言.讲稿', 'utf8').trim();
  const key = ({ rule, finding }: Located): string => `${rule.id} ${finding.message} ${finding.span.start}`;

  it('hears nothing, from its first key to its last, that does not hold in the end', () => {
    const kept = new Set(service.findings(parseDraft(SAMPLE)).map(key));
    const early: string[] = [];
    let [draft, unsaid] = [parseDraft(''), 0];
    for (let at = 1; at <= SAMPLE.length; at++) {
      draft = parseDraft(SAMPLE.slice(0, at), draft);
      const found = service.findings(draft);
      const said = withoutWaiting(draft, found, { at, isShown: nothing });
      unsaid += found.length - said.length;
      early.push(...said.map(key).filter((k) => !kept.has(k)));
    }
    expect(early).toEqual([]);
    // Without waiting, nearly every key would bring up something.
    expect(unsaid).toBeGreaterThan(SAMPLE.length / 2);
  });
});
