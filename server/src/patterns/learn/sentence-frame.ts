import { ANYTHING, fullWidth } from '../frame-text.ts';
import { type SentenceKind, stockWordAt } from './stock-words.ts';

/** A longer frame shows nothing any more (UTF-16 units). */
const LONGEST = 60;
const MARKS = '，；：。！？“”《》、';

/** So many characters of a text may stand side by side in its frame; a mark behind them still may. */
const UNBROKEN = 10;

/**
 * The frame of one or more sentences that follow each other: the stock words of their kind stay, all that is of the subject
 * becomes ……. 根据会议安排，现将……汇报如下：. Empty for an empty text.
 */
export function frameOfSentence(text: string, kind: SentenceKind): string {
  const whole = fullWidth(text)
    .replace(/\s+/g, '')
    .slice(0, 5 * LONGEST);
  let [frame, unbroken] = ['', 0];
  for (let at = 0; at < whole.length; ) {
    const c = whole.charAt(at);
    const isMark = MARKS.includes(c);
    const word = isMark ? c : stockWordAt(whole, at, kind);
    const stays = word !== '' && unbroken + word.length <= UNBROKEN + (isMark ? 1 : 0);
    frame += stays ? word : ANYTHING;
    unbroken = stays ? unbroken + word.length : 0;
    at += Math.max(1, word.length);
  }
  return tidy(frame);
}

/** How much of a frame is words, marks and slots apart. */
export const wordsIn = (frame: string): number => frame.replace(/[○…，；：。！？“”《》、]/g, '').length;

// What is quoted is of the subject; clauses and sentences without a word of their own run together.
function tidy(frame: string): string {
  const short = frame
    .replace(/“[^“”]*”|《[^《》]*》/g, ANYTHING)
    .replace(/[“”《》]/g, '')
    .replace(/(?:……)+/g, ANYTHING)
    .replace(/……(?:、……)+/g, ANYTHING)
    .replace(/……(?:[，；：]……)+(?=[，；：。！？]|$)/g, ANYTHING)
    .replace(/(?:……[。！？])+(?=……[。！？])/g, '');
  return short.length <= LONGEST ? short : cutAtMark(short);
}

function cutAtMark(frame: string): string {
  const head = frame.slice(0, LONGEST);
  const at = Math.max(...[...'，；：。！？'].map((mark) => head.lastIndexOf(mark)));
  return at < 0 ? ANYTHING : `${head.slice(0, at)}。`;
}
