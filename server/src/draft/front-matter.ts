import { isHeadingRole, type Paragraph, type Role } from './draft.ts';
import { formOf } from './form.ts';
import { headingOf } from './heading.ts';

/** How many lines that are not blank may stand before the text proper; a collection prints up to ten. */
const LONGEST_FRONT = 16;

/**
 * Gives the lines before the first heading their roles: title, subtitle, byline (date, place, speaker), salutation and
 * lead-in. `roles` comes in with blank, heading, run-in and body told apart and is written to.
 */
export function readFrontMatter(paragraphs: readonly Paragraph[], roles: Role[]): void {
  const lines = nonBlank(roles, LONGEST_FRONT);
  const greeted = lines.findIndex((line) => kindAt(paragraphs, line) === 'salutation');
  const prose = lines.findIndex(
    (line) => roles[line] === 'run-in' || (roles[line] === 'body' && kindAt(paragraphs, line) === 'prose'),
  );
  const firstHeading = lines.findIndex((line) => roles[line] === 'heading');
  // A numbered line above the salutation belongs to the title (a speech printed as chapter 12 of a book).
  const numberedTitle = firstHeading >= 0 && firstHeading < greeted && (prose < 0 || prose > greeted);
  const ends = [greeted, prose, numberedTitle ? -1 : firstHeading].filter((i) => i >= 0);
  const titleEnd = ends.length > 0 ? Math.min(...ends) : Math.min(lines.length, 3);
  readTitle(paragraphs, roles, lines.slice(0, titleEnd));
  const afterGreeting = readSalutation(paragraphs, roles, lines.slice(titleEnd));
  readLead(paragraphs, roles, lines.slice(0, titleEnd).at(-1) ?? -1, afterGreeting);
}

const kindAt = (paragraphs: readonly Paragraph[], line: number | undefined) =>
  formOf(paragraphs[line ?? -1] ?? { text: '' }).kind;

function nonBlank(roles: readonly Role[], most: number): number[] {
  const lines: number[] = [];
  for (let i = 0; i < roles.length && lines.length < most; i++) if (roles[i] !== 'blank') lines.push(i);
  return lines;
}

function readTitle(paragraphs: readonly Paragraph[], roles: Role[], lines: readonly number[]): void {
  let [titles, dated] = [0, false];
  for (const line of lines) {
    const form = formOf(paragraphs[line] ?? { text: '' });
    if (form.kind === 'dash' && titles > 0) roles[line] = 'subtitle';
    else if (form.kind === 'date' || form.kind === 'bracketed') {
      roles[line] = 'byline';
      dated = true;
    } else if (
      titles === 0 ||
      (!dated &&
        !isOffice(paragraphs[line], paragraphs[lines[lines.indexOf(line) - 1] ?? -1]) &&
        titles < 3 &&
        !isName(paragraphs[line]) &&
        roles[lines[0] ?? 0] === 'title')
    ) {
      roles[line] = 'title';
      titles++;
    } else roles[line] = 'byline';
  }
}

// The office below a title that names what the text is (…的汇报): the speaker, not a second line of the title.
const isOffice = (paragraph: Paragraph | undefined, above: Paragraph | undefined): boolean =>
  /(?:讲话|发言|报告|汇报|致辞|致词|主持词|讲稿|材料)$/.test(above?.text.trim() ?? '') &&
  /^[\u4e00-\u9fff]{2,18}(?:委|局|厅|办|部|处|会|政府|办公室|研究室|党组|支部|中心|公司|学院|大学|医院|法院)$/.test(
    paragraph?.text.trim() ?? '',
  );

// 市委书记　张三, 王小明: a speaker's line has a gap or hardly any characters.
function isName(paragraph: Paragraph | undefined): boolean {
  const text = paragraph?.text.trim() ?? '';
  return text.replace(/[\s　]/g, '').length <= 4 || /[\s　]\S{2,4}$/.test(text);
}

function readSalutation(paragraphs: readonly Paragraph[], roles: Role[], lines: readonly number[]): number {
  let last = -1;
  for (const line of lines) {
    if (kindAt(paragraphs, line) !== 'salutation') break;
    roles[line] = 'salutation';
    last = line;
  }
  return last;
}

function readLead(paragraphs: readonly Paragraph[], roles: Role[], titleLine: number, greetingLine: number): void {
  const from = Math.max(titleLine, greetingLine) + 1;
  const heading = roles.findIndex((role, line) => line >= from && isHeadingRole(role));
  const to = heading < 0 ? leadWithoutHeadings(roles, from) : Math.min(heading, from + 40);
  for (let line = from; line < to; line++) {
    if (roles[line] === 'body' && headingOf(paragraphs[line] ?? { text: '' }) === undefined) roles[line] = 'lead';
  }
}

// Where nothing divides the text, the first paragraph leads in, if another one follows it.
function leadWithoutHeadings(roles: readonly Role[], from: number): number {
  const first = roles.indexOf('body', from);
  return first >= 0 && roles.indexOf('body', first + 1) >= 0 ? first + 1 : from;
}
