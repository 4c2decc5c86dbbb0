import type { Draft } from '../../server/src/draft/draft.ts';
import { parseDraft } from '../../server/src/draft/parse.ts';
import type { Segmenter } from '../../server/src/segmenter/segmenter.ts';
import type { LanguageService } from '../../server/src/service/language-service.ts';
import { random } from '../bench/measure.ts';
import { caretAt, probeFindings, probeFixAll, probePlace, probeVersion, probeWhole, strictService } from './probe.ts';
import { mixedText, shapeOf, textOf } from './shapes.ts';

/** After so many edits everything that the product does with a draft is looked at, not only what is found in it. */
const EVERY = 20;

/** One random text and so many random edits of it, all that holds of drafts held against each version. Throws where it does not. */
export function probeByChance(seed: number, edits: number, segmenter?: Segmenter): void {
  const next = random(seed);
  const service = strictService(segmenter);
  let draft = parseDraft(next() < 0.5 ? textOf(shapeOf(next), 100 + next() * 500) : mixedText(next, 60));
  service.findings(draft);
  for (let i = 1; i <= edits; i++) {
    draft = parseDraft(edited(draft.text, next), draft);
    probeVersion(service, draft, segmenter);
    probeFindings(service, draft);
    if (i % EVERY === 0 || i === edits) probeAll(service, draft, next);
  }
}

function probeAll(service: LanguageService, draft: Draft, next: () => number): void {
  probeWhole(service, draft);
  probeFixAll(service, draft);
  for (let i = 0; i < 3; i++) probePlace(service, draft, caretAt(draft, Math.floor(next() * (draft.text.length + 1))));
}

/** The text after what a writer may do: type, replace, delete, paste what stands elsewhere, put lines in another order. */
function edited(text: string, next: () => number): string {
  const place = (): number => Math.floor(next() * (text.length + 1));
  const [at, gone, kind] = [place(), Math.floor(next() * 12), next()];
  if (kind < 0.4) return text.slice(0, at) + mixedText(next, 4) + text.slice(at + gone);
  if (kind < 0.55) return text.slice(0, at) + mixedText(next, 2) + text.slice(at);
  if (kind < 0.7) return text.slice(0, at) + text.slice(at + 1 + gone * 3);
  if (kind < 0.8) return text.slice(0, at) + BREAKS[gone % BREAKS.length] + text.slice(at);
  const from = place();
  if (kind < 0.95) return text.slice(0, at) + text.slice(from, from + gone * 4) + text.slice(at);
  const lines = text.split('\n');
  const [line = ''] = lines.splice(Math.floor(next() * lines.length), 1);
  lines.splice(Math.floor(next() * (lines.length + 1)), 0, line);
  return lines.join('\n');
}

const BREAKS = ['\n', '\r\n', '\r', '\n\n', '\r\n\r\n', '\n\r', '\u2028'];
