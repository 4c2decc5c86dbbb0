import { counted, genrePatterns } from '../../server/src/patterns/index.ts';

/** VS Code's snippet file: the sections of every genre, for an editor without our server or before it has started. */
export function snippetFile(): string {
  const snippets = genrePatterns.flatMap(({ name, sectionSnippets }) =>
    sectionSnippets.map(({ label, detail, body }) => [
      `${name['zh-cn']} · ${label['zh-cn']}`,
      {
        prefix: [label['zh-cn'], `${name['zh-cn']}${label['zh-cn']}`],
        description: `${name['zh-cn']}：${detail['zh-cn']}`,
        body: counted(body, {}).split('\n'),
      },
    ]),
  );
  return `${JSON.stringify(Object.fromEntries(snippets), undefined, 2)}\n`;
}
