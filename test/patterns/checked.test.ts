import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { placeholdersOf } from '../../server/src/analysis/placeholders.ts';
import { genrePatterns, plainOf, skeletonOf } from '../../server/src/patterns/index.ts';
import { createLanguageService } from '../../server/src/service/language-service.ts';

const service = createLanguageService();

/** What is found in a text, but for the gaps that a snippet is there to leave. */
function findingsIn(text: string): readonly string[] {
  const document = TextDocument.create('file:///draft', 'jianggao', 1, text);
  return service
    .doValidation(document, service.parseDraft(document))
    .filter(({ code }) => code !== 'placeholder')
    .map(({ code, message, range }) => `${range.start.line + 1} ${code} ${message}`);
}

// What is inserted is what is checked: a draft made of snippets has gaps to fill in and no other finding.
describe.each(genrePatterns.map((pattern) => [pattern.id, pattern] as const))('%s as inserted', (_, pattern) => {
  it.each([1, 2, 3, 5, 10])('has nothing wrong in a draft of %i sections', (sections) => {
    for (const points of [1, 2, 3, 6])
      expect(findingsIn(plainOf(skeletonOf(pattern, { sections, points })))).toEqual([]);
  });

  it('has nothing wrong in a section snippet', () => {
    const front = pattern.parts.filter(({ id }) => ['title', 'salutation', 'lead', 'transition'].includes(id));
    const before = front.map(({ id, snippet }) => (id === 'lead' ? snippet : `${snippet}\n`)).join('');
    const above = before.endsWith('\n') ? before : `${before}\n`;
    const closing = pattern.parts.find(({ id }) => id === 'closing')?.snippet ?? '';
    const ignored = /promised-count|section-balance/; // Of the three sections that the transition promises there is one.
    for (const { id, body } of pattern.sectionSnippets) {
      expect([
        id,
        ...findingsIn(`${plainOf(above + body)}\n${plainOf(closing)}\n`).filter((found) => !ignored.test(found)),
      ]).toEqual([id]);
    }
  });

  it('leaves only gaps that are reported as long as they stand', () => {
    const snippets = [
      ...pattern.parts.flatMap(({ snippet, phrases }) => [snippet, ...phrases]),
      ...pattern.sectionSnippets.map(({ body }) => body),
    ];
    for (const snippet of [...snippets, pattern.section.heading, pattern.section.lead, pattern.section.point]) {
      for (const [, stop] of snippet.matchAll(/\$\{\d+:([^}]*(?:×|（此处)[^}]*)\}/g)) {
        // As it stands in its line: what surrounds a gap decides on it.
        const gap = stop ?? '';
        const line =
          plainOf(snippet)
            .split('\n')
            .find((text) => text.includes(gap)) ?? '';
        const at = line.indexOf(gap);
        const reported = placeholdersOf({ text: line }).some(
          ({ span }) => span.start < at + gap.length && span.end > at,
        );
        expect([snippet, gap, reported]).toEqual([snippet, gap, true]);
      }
    }
  });
});
