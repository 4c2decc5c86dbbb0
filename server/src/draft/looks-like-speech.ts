import { formOf } from './form.ts';
import { headingOf } from './heading.ts';

const TITLE = /讲话|发言|致辞|汇报|报告|述职|主持词|动员|演讲|讲稿|贺词|献词|开幕词|闭幕词|党课|表态/;
const POINTS = /(?:^|[。；：，])(?:[一二三四五]是|[一二三四五]要|第[一二三四五]，|其[一二三四五]，|首先，|其次，)/g;
const ENOUGH = 20_000;

/**
 * Whether a plain text reads like a Chinese speech or report: mostly Chinese, with two of title word, salutation,
 * outline numbers and run-in points. Reads the first 20,000 UTF-16 units at most, so it is cheap on any file.
 */
export function looksLikeSpeech(text: string): boolean {
  const start = text.slice(0, ENOUGH);
  const han = start.match(/[\u4e00-\u9fff]/g)?.length ?? 0;
  if (han < 60 || han * 2 < start.replace(/\s/g, '').length) return false;
  const paragraphs = start.split(/\r\n|\n|\r/).map((line) => ({ text: line }));
  const top = paragraphs.filter((p) => p.text.trim() !== '').slice(0, 12);
  const signs = [
    top.slice(0, 3).some((p) => p.text.length < 60 && TITLE.test(p.text)),
    top.some((p) => formOf(p).kind === 'salutation'),
    paragraphs.filter((p) => (headingOf(p)?.level ?? 9) <= 2 && headingOf(p)?.number !== undefined).length >= 2,
    (start.match(POINTS)?.length ?? 0) >= 3,
  ];
  return signs.filter(Boolean).length >= 2;
}
