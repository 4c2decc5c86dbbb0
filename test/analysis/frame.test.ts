import { describe, expect, it } from 'vitest';
import { filledFrame, frameOf } from '../../server/src/analysis/frame.ts';

const filled = (siblings: readonly string[], text: string) => filledFrame(frameOf(siblings) ?? [], text);

describe('a frame that is filled with the words of a text', () => {
  const siblings = ['明确“谁来干”，做到以责促行', '明确“干多好”，做到以评促行'];

  it('keeps what goes with it, and leaves gaps for the rest', () => {
    expect(filled(siblings, '明确“何时干”')).toEqual({
      text: '明确“何时干”，做到以××促行',
      snippet: expect.stringMatching(/^明确“何时干”，做到以\$\{1:××\}促行$/),
    });
  });

  it('is none where all of the text stays as it is', () => {
    expect(filled(siblings, '明确“何时干”，做到以时促行')).toBeUndefined();
  });

  it('is none where nothing of the text would be kept', () => {
    expect(filled(siblings, '排出日程，倒排工期')).toBeUndefined();
  });
});
