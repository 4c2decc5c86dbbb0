import type { Paragraph, Role } from './draft.ts';
import { formOf } from './form.ts';

const THANKS =
  /(?:谢谢|感谢)(?:大家|各位|同志们|聆听)?[！!。]?$|(?:批评指正|予以指正|请审议|请予审议|报告完毕|汇报完毕|讲到这里|说到这里|到此结束|不妥之处|不当之处)/;
const APPEAL =
  /^[\s　]*(?:同志们|各位领导|各位代表|各位同事|各位|朋友们|老师们|同学们|最后|让我们|新征程|展望未来|征程万里|以上)/;

/** Gives the last lines their roles: signature (name, office, date) and closing. At most the last eight lines count. */
export function readEnding(paragraphs: readonly Paragraph[], roles: Role[]): void {
  let line = paragraphs.length - 1;
  const before = (): void => {
    do line--;
    while (line >= 0 && roles[line] === 'blank');
  };
  line = paragraphs.length;
  before();
  for (let left = 4; left > 0 && line > 0 && roles[line] === 'body' && isSignature(paragraphs[line]); left--) {
    roles[line] = 'signature';
    before();
  }
  for (let left = 4; left > 0 && line > 0 && roles[line] === 'body' && isClosing(paragraphs[line]); left--) {
    roles[line] = 'closing';
    before();
  }
}

function isSignature(paragraph: Paragraph | undefined): boolean {
  // 谢谢大家 without a mark is still said, and signs nothing.
  if (!paragraph || paragraph.text.trim().length > 30 || THANKS.test(paragraph.text.trimEnd())) return false;
  const { kind } = formOf(paragraph);
  return kind === 'date' || kind === 'bracketed' || (kind === 'short' && !/[！？…]/.test(paragraph.text));
}

const isClosing = (paragraph: Paragraph | undefined): boolean =>
  paragraph !== undefined && (THANKS.test(paragraph.text.trimEnd()) || APPEAL.test(paragraph.text));
