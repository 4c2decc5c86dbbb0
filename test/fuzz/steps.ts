import type { Draft } from '../../server/src/draft/draft.ts';
import { parseDraft } from '../../server/src/draft/parse.ts';
import { rules } from '../../server/src/rules/index.ts';
import type { Segmenter } from '../../server/src/segmenter/segmenter.ts';
import { createLanguageService } from '../../server/src/service/language-service.ts';
import { outlineOf } from '../../server/src/service/outline.ts';
import { positionAt } from '../../server/src/service/positions.ts';
import { statsOf } from '../../server/src/service/stats.ts';

/** Everything that the product does with a text, by name. A step takes what `prepare` made of it, which is not counted. */
export interface Step {
  readonly name: string;
  prepare(text: string): Draft;
  run(draft: Draft): unknown;
}

const fresh = (text: string): Draft => parseDraft(text);
const uri = 'untitled:1';
const whole = (draft: Draft) => ({ start: { line: 0, character: 0 }, end: positionAt(draft, draft.text.length) });
const places = (draft: Draft) => [0, 1, 2].map((i) => positionAt(draft, Math.floor((draft.text.length * i) / 2)));

const throwing = {
  onRuleError: (rule: string, error: unknown) => {
    throw new Error(`${rule}: ${error instanceof Error ? error.stack : String(error)}`);
  },
};

/** Every step; the rules together, and one by one where that is asked for. A rule that throws makes its step throw. */
export function everyStep(segmenter?: Segmenter, ruleByRule = false): Step[] {
  const options = { ...throwing, ...(segmenter && { segmenter }) };
  const service = () => createLanguageService(options);
  const feature = (name: string, run: (draft: Draft) => unknown): Step => ({ name, prepare: fresh, run });
  return [
    { name: 'parse', prepare: fresh, run: (draft) => parseDraft(draft.text) },
    { name: 'parse after an edit', prepare: fresh, run: (draft) => parseDraft(edited(draft.text), draft) },
    feature('findings', (draft) => service().findings(draft)),
    ...(ruleByRule ? rules : []).map((rule) =>
      feature(rule.id, (draft) =>
        createLanguageService({
          ...options,
          rules: [rule],
          settings: { rules: { [rule.id]: rule.severity } },
        }).findings(draft),
      ),
    ),
    feature('findings after an edit', (draft) => {
      const own = service();
      own.findings(draft);
      own.findings(parseDraft(edited(draft.text), draft));
    }),
    feature('fix all', (draft) => service().fixAll(draft)),
    feature('source.fixAll', (draft) =>
      service().doCodeActions(draft, { uri, range: whole(draft), only: ['source.fixAll'] }),
    ),
    feature('code actions of a place', (draft) => {
      const own = service();
      for (const place of places(draft)) own.doCodeActions(draft, { uri, range: { start: place, end: place } });
    }),
    feature('symbols', (draft) => service().findDocumentSymbols(draft)),
    feature('folding', (draft) => service().getFoldingRanges(draft)),
    feature('selection', (draft) => service().getSelectionRanges(draft, places(draft))),
    feature('hover', (draft) => places(draft).map((place) => service().doHover(draft, place))),
    feature('completion', (draft) =>
      places(draft).map((place) => service().doComplete(draft, place, { snippets: true })),
    ),
    feature('section snippets', (draft) => places(draft).map((place) => service().sectionSnippets(draft, place))),
    feature('expressions', (draft) => service().findExpressions(draft)),
    feature('outline', (draft) => outlineOf(draft, 200)),
    feature('statistics', (draft) => statsOf(draft, 200)),
  ];
}

const edited = (text: string): string => {
  const at = text.length >> 1;
  return `${text.slice(0, at)}新${text.slice(at)}`;
};
