import { parseDraft } from '../../server/src/draft/parse.ts';
import type { Rule } from '../../server/src/rules/rule.ts';
import type { Settings } from '../../server/src/rules/settings.ts';
import { loadSegmenter } from '../../server/src/segmenter/load.ts';
import type { Segmenter } from '../../server/src/segmenter/segmenter.ts';
import type { Located } from '../../server/src/service/findings.ts';
import { createLanguageService } from '../../server/src/service/language-service.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import type { Span } from '../../server/src/text/span.ts';

/** A text whose ⟦marked⟧ ranges are taken out: the plain text and the ranges in it. */
export function unmark(marked: string): { text: string; spans: Span[] } {
  const spans: Span[] = [];
  const open: number[] = [];
  let text = '';
  for (const c of marked) {
    if (c === '⟦') open.push(text.length);
    else if (c === '⟧') spans.push({ start: open.pop() ?? 0, end: text.length });
    else text += c;
  }
  return { text, spans: spans.sort((a, b) => a.start - b.start || a.end - b.end) };
}

/** The text with ⟦…⟧ around each finding, so that a failing test reads at a glance. */
export function mark(text: string, spans: readonly Span[]): string {
  const edits = spans.flatMap((s) => [
    { at: s.start, mark: '⟦', rank: 1 },
    { at: s.end, mark: '⟧', rank: s.start === s.end ? 2 : 0 },
  ]);
  const ordered = edits.sort((a, b) => b.at - a.at || b.rank - a.rank);
  return ordered.reduce((t, e) => t.slice(0, e.at) + e.mark + t.slice(e.at), text);
}

/** What one rule alone finds in a text that is read as a whole draft. A rule that throws fails the test. */
export function findWith(rule: Rule, text: string, settings: Partial<Settings> = {}): Located[] {
  return serviceOf(rule, settings).findings(parseDraft(text));
}

/** The text with the automatic fixes of one rule; where it has none, with the first fix of each finding. */
export function fixWith(rule: Rule, text: string, settings: Partial<Settings> = {}): string {
  const service = serviceOf(rule, settings);
  const found = service.findings(parseDraft(text));
  if (found.some((f) => f.finding.fixes?.some((x) => x.automatic))) return service.fixAll(parseDraft(text)).text;
  return applyEdits(
    text,
    found.flatMap((f) => f.finding.fixes?.[0]?.edits ?? []),
  );
}

let loaded: Segmenter | undefined;

/** The segmenter, loaded at the first call. */
export function segmenter(): Segmenter {
  loaded ??= loadSegmenter({ from: import.meta.filename });
  if (!loaded) throw new Error('no segmenter');
  return loaded;
}

const serviceOf = (rule: Rule, settings: Partial<Settings>) =>
  createLanguageService({
    rules: [rule],
    ...(rule.needsSegmenter && { segmenter: segmenter() }),
    settings: { ...settings, rules: { [rule.id]: rule.severity } },
    onRuleError: (_, error) => {
      throw error;
    },
  });
