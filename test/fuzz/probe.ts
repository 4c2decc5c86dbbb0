import { TextDocument } from 'vscode-languageserver-textdocument';
import type { DocumentSymbol, Position, Range, SelectionRange, TextEdit } from 'vscode-languageserver-types';
import type { Draft } from '../../server/src/draft/draft.ts';
import { parseDraft } from '../../server/src/draft/parse.ts';
import type { Segmenter } from '../../server/src/segmenter/segmenter.ts';
import { EDIT_OPERATIONS } from '../../server/src/service/edits/index.ts';
import { createLanguageService, type LanguageService } from '../../server/src/service/language-service.ts';
import { TYPED } from '../../server/src/service/on-type.ts';
import { offsetAt, positionAt } from '../../server/src/service/positions.ts';
import type { Span } from '../../server/src/text/span.ts';
import { applied } from '../support/service.ts';

const uri = 'untitled:1';

/** A service in which a rule that throws is not passed over. */
export const strictService = (segmenter?: Segmenter): LanguageService =>
  createLanguageService({
    ...(segmenter && { segmenter }),
    onRuleError: (rule, error) => {
      throw new Error(`${rule}: ${error instanceof Error ? error.stack : String(error)}`);
    },
  });

function hold(condition: boolean, what: string): void {
  if (!condition) throw new Error(what);
}

const partsPair = (text: string, at: number): boolean =>
  /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at));

/** A span lies in the text, and parts no surrogate pair. */
function holdSpan(text: string, { start, end }: Span, what: string): void {
  hold(start >= 0 && start <= end && end <= text.length, `${what}: ${start}–${end} is not in the text`);
  for (const at of [start, end]) hold(!partsPair(text, at), `${what}: parts a pair`);
}

function holdEdits(draft: Draft, edits: readonly TextEdit[], what: string): void {
  const spans = edits.map(({ range }) => spanOf(draft, range)).sort((a, b) => a.start - b.start || a.end - b.end);
  for (const [i, span] of spans.entries()) {
    holdSpan(draft.text, span, what);
    hold(span.start >= (spans[i - 1]?.end ?? 0), `${what}: edits overlap`);
  }
}

const spanOf = (draft: Draft, { start, end }: Range): Span => ({
  start: offsetAt(draft, start),
  end: offsetAt(draft, end),
});

const plain = (service: LanguageService, draft: Draft): string =>
  JSON.stringify(service.findings(draft).map(({ rule, severity, finding }) => [rule.id, severity, finding]));

/** No half of a character in anything that is shown, where the text itself has none. */
function holdWords(draft: Draft, shown: unknown, what: string): void {
  const text = JSON.stringify(shown) ?? '';
  const at = text.search(/\\ud[89a-f]/i);
  if (at >= 0)
    hold(/\p{Cs}/u.test(draft.text), `${what}: half a character: ${text.slice(Math.max(0, at - 80), at + 80)}`);
}

/** What holds of the findings of every text; throws where something does not. */
export function probeFindings(service: LanguageService, draft: Draft): void {
  const document = TextDocument.create(uri, 'jianggao', 1, draft.text);
  holdWords(draft, service.doValidation(document, draft), 'diagnostics');
  let last = 0;
  for (const { rule, finding } of service.findings(draft)) {
    holdSpan(draft.text, finding.span, rule.id);
    hold(finding.span.start >= last, `${rule.id}: out of order`);
    last = finding.span.start;
    for (const { span } of finding.related ?? []) holdSpan(draft.text, span, `${rule.id}, related`);
    for (const fix of finding.fixes ?? []) {
      const spans = fix.edits.map((e) => e.span).sort((a, b) => a.start - b.start || a.end - b.end);
      for (const [i, span] of spans.entries()) {
        holdSpan(draft.text, span, `${rule.id}, fix`);
        hold(span.start >= (spans[i - 1]?.end ?? 0), `${rule.id}: edits of a fix overlap`);
      }
    }
  }
}

const ORDINALS = /[一二三四五六七八九十]/g;
const letters = (text: string): string => (text.match(/\p{L}/gu) ?? []).join('').replace(ORDINALS, '');

/** Fixing all comes to rest, costs no Chinese character but an ordinal and no letter, and is the same in the editor. */
export function probeFixAll(service: LanguageService, draft: Draft): void {
  const fixed = service.fixAll(draft).text;
  hold(service.fixAll(parseDraft(fixed)).text === fixed, 'fix all does not come to rest');
  hold(letters(fixed) === letters(draft.text), 'fix all costs a character');
  const range = { start: { line: 0, character: 0 }, end: positionAt(draft, draft.text.length) };
  const [action] = service.doCodeActions(draft, { uri, range, only: ['source.fixAll'] });
  const edits = action?.edit?.changes?.[uri] ?? [];
  holdEdits(draft, edits, 'source.fixAll');
  hold(applied(draft, edits) === fixed, 'source.fixAll is not fix all');
}

/** What was kept of the version before changes nothing: findings, blocks and structure are those of a fresh reading. */
export function probeVersion(service: LanguageService, draft: Draft, segmenter?: Segmenter): void {
  const fresh = parseDraft(draft.text);
  const other = strictService(segmenter);
  hold(plain(service, draft) === plain(other, fresh), 'findings differ from those of a fresh reading');
  hold(JSON.stringify(draft.blocks) === JSON.stringify(fresh.blocks), 'blocks differ from those of a fresh reading');
  const [kept, anew] = [service.findDocumentSymbols(draft), other.findDocumentSymbols(fresh)];
  hold(JSON.stringify(kept) === JSON.stringify(anew), 'the structure differs from that of a fresh reading');
}

/** The features that look at the whole draft. */
export function probeWhole(service: LanguageService, draft: Draft): void {
  holdWords(draft, service.findDocumentSymbols(draft), 'symbols');
  holdWords(
    draft,
    [service.statistics(draft), service.unfinished(draft), service.getCodeLenses(draft, 'all')],
    'statistics',
  );
  for (const symbol of service.findDocumentSymbols(draft)) holdSymbol(draft, symbol);
  for (const { startLine, endLine } of service.getFoldingRanges(draft))
    hold(startLine < endLine && endLine < draft.blocks.length, 'folding');
  for (const { span } of service.findExpressions(draft)) holdSpan(draft.text, span, 'expression');
  service.getSemanticTokens(draft);
}

function holdSymbol(draft: Draft, { name, range, selectionRange, children = [] }: DocumentSymbol): void {
  const [own, head] = [spanOf(draft, range), spanOf(draft, selectionRange)];
  hold(name.trim() !== '', 'a symbol has no name');
  hold(own.start <= head.start && head.end <= own.end, `${name}: the name is not in the symbol`);
  for (const child of children) {
    const inner = spanOf(draft, child.range);
    hold(own.start <= inner.start && inner.end <= own.end, `${child.name} is not in ${name}`);
    holdSymbol(draft, child);
  }
}

/** The place of an offset; of one inside a surrogate pair, where no editor puts its caret, that before the pair. */
export const caretAt = (draft: Draft, offset: number): Position =>
  positionAt(draft, partsPair(draft.text, offset) ? offset - 1 : offset);

/** The features of a place. */
export function probePlace(service: LanguageService, draft: Draft, position: Position): void {
  const range = { start: position, end: position };
  for (const selection of service.getSelectionRanges(draft, [position])) holdSelection(draft, selection);
  const hover = service.doHover(draft, position);
  holdWords(draft, hover, 'hover');
  holdWords(draft, service.doComplete(draft, position, { snippets: true }), 'completion');
  holdWords(draft, service.doCodeActions(draft, { uri, range }), 'code actions');
  for (const { label, textEdit, additionalTextEdits = [] } of service.doComplete(draft, position, { snippets: true })
    .items)
    if (textEdit && 'range' in textEdit) holdEdits(draft, [...additionalTextEdits, textEdit], `completion ${label}`);
  service.suggestExpressions(draft, position, { asked: true });
  service.sectionSnippets(draft, position);
  for (const { title, edit } of service.doCodeActions(draft, { uri, range, pages: true }))
    holdEdits(draft, edit?.changes?.[uri] ?? [], title);
  for (const typed of TYPED)
    holdEdits(
      draft,
      service.doOnType(draft, position, typed, { fullWidthMarks: true, renumber: true }),
      `typed ${JSON.stringify(typed)}`,
    );
  for (const operation of EDIT_OPERATIONS)
    holdEdits(draft, service.doEdit(draft, { operation, range })?.edits ?? [], operation);
}

function holdSelection(draft: Draft, { range, parent }: SelectionRange): void {
  const own = spanOf(draft, range);
  if (!parent) return;
  const outer = spanOf(draft, parent.range);
  hold(
    outer.start <= own.start && own.end <= outer.end && (outer.start < own.start || own.end < outer.end),
    `selection ${JSON.stringify([draft.text, own, outer])}`,
  );
  holdSelection(draft, parent);
}
