import { describe, expect, it } from 'vitest';
import { parseDraft } from '../../server/src/draft/parse.ts';
import { loadSegmenter } from '../../server/src/segmenter/load.ts';
import { createLanguageService } from '../../server/src/service/language-service.ts';
import { TOKEN_LEGEND } from '../../server/src/service/semantic-tokens.ts';
import { serviceFor } from '../support/service.ts';

/** The tokens of a text, decoded: what stands there, with its type and modifiers. */
function tokens(text: string, lines?: readonly [number, number], service = serviceFor()): string[] {
  const draft = parseDraft(text);
  const [from, to] = lines ?? [];
  const [first, last] = [draft.blocks[from ?? 0], draft.blocks[to ?? 0]];
  const within = lines && first && last && { start: first.start, end: last.start + last.paragraph.text.length };
  const { data } = service.getSemanticTokens(draft, within);
  const rows = text.split(/\r\n|\n/);
  const found: string[] = [];
  let [line, character] = [0, 0];
  for (let i = 0; i < data.length; i += 5) {
    const [down = 0, across = 0, length = 0, type = 0, modifiers = 0] = data.slice(i, i + 5);
    line += down;
    character = down === 0 ? character + across : across;
    const names = TOKEN_LEGEND.tokenModifiers.filter((_, bit) => modifiers & (1 << bit));
    const name = [TOKEN_LEGEND.tokenTypes[type], ...names].join('.');
    found.push(
      `${line}:${rows[line]?.slice(character, character + length)} ${name.replace('fourCharacterExpression', '*')}`,
    );
  }
  return found;
}

const TEXT = '要真抓实干、马上就办。\n没有。\r\n要久久为功，也要攻坚克难。';

describe('semantic tokens', () => {
  it('are the four-character expressions, with their kind', () => {
    expect(tokens(TEXT)).toEqual([
      '0:真抓实干 *.idiom',
      '0:马上就办 *.setPhrase',
      '2:久久为功 *.setPhrase',
      '2:攻坚克难 *.idiom',
    ]);
  });

  it('are those of the lines that are asked for', () => {
    expect(tokens(TEXT, [1, 2])).toEqual(['2:久久为功 *.setPhrase', '2:攻坚克难 *.idiom']);
    expect(tokens(TEXT, [1, 1])).toEqual([]);
    expect(tokens('')).toEqual([]);
  });

  it('have clauses and filled patterns too, where there is a segmenter', () => {
    const segmenter = loadSegmenter({ from: import.meta.url });
    const service = createLanguageService(segmenter ? { segmenter } : {});
    expect(tokens('要摸清家底、压实责任，大事小情都管。', undefined, service).map((t) => t.split('.')[1])).toEqual(
      expect.arrayContaining(['clause']),
    );
  });
});
