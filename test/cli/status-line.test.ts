import { expect, it } from 'vitest';
import { statusLine } from '../../server/src/cli/status-line.ts';

const ERASE = '\r\u001b[2K';

function lineOn(isTTY: boolean) {
  let time = 0;
  const written: string[] = [];
  const line = statusLine({ isTTY, write: (text) => written.push(text) }, () => time);
  return { line, written, wait: (milliseconds: number) => (time += milliseconds) };
}

it('shows nothing of what is over soon', () => {
  const { line, written, wait } = lineOn(true);
  line.show('1/3');
  wait(400);
  line.show('2/3');
  line.erase();
  expect(written).toEqual([]);
});

it('puts one text in place of the other, at a pace that can be read, and takes the last away', () => {
  const { line, written, wait } = lineOn(true);
  for (let done = 1; done <= 80; done++) {
    wait(10);
    line.show(`${done}/80`);
  }
  line.erase();
  line.erase();
  expect(written).toEqual([`${ERASE}50/80`, `${ERASE}60/80`, `${ERASE}70/80`, `${ERASE}80/80`, ERASE]);
});

it('stays out of files and pipes', () => {
  const { line, written, wait } = lineOn(false);
  wait(1000);
  line.show('1/3');
  line.erase();
  expect(written).toEqual([]);
});
