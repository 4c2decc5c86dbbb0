import { expect, it } from 'vitest';
import { parseDraft } from '../../server/src/draft/parse.ts';
import fc from '../support/properties.ts';
import { serviceFor } from '../support/service.ts';
import { draftText } from '../support/texts.ts';

const number = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.constantFrom(-1, 0, 1e9));
const position = fc.record({ line: number, character: number });

it('no feature throws, whatever the text and wherever the position', () => {
  const service = serviceFor();
  fc.assert(
    fc.property(fc.oneof(draftText(), fc.string({ unit: 'binary' })), position, position, (text, start, end) => {
      const draft = parseDraft(text);
      service.doHover(draft, start);
      service.doComplete(draft, start, { snippets: true });
      service.sectionSnippets(draft, start);
      service.findDocumentSymbols(draft);
      for (const { startLine, endLine } of service.getFoldingRanges(draft)) expect(endLine).toBeGreaterThan(startLine);
      expect(service.getSelectionRanges(draft, [start, end])).toHaveLength(2);
      for (const only of [undefined, ['source.fixAll']])
        service.doCodeActions(draft, { uri: 'untitled:1', range: { start, end }, only });
    }),
    { numRuns: 400 },
  );
});
