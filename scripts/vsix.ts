/* What is in a VSIX, and what has to be. */
import { readFileSync } from 'node:fs';

/** What every package holds; names are as vsce writes them. */
const common = [
  '[Content_Types].xml',
  'extension.vsixmanifest',
  'extension/LICENSE.txt',
  'extension/changelog.md',
  'extension/client/media/statistics.css',
  'extension/client/media/statistics.js',
  'extension/dist/THIRD-PARTY.md',
  'extension/dist/browser/client.cjs',
  'extension/dist/browser/segmenter.js',
  'extension/dist/client.cjs',
  'extension/dist/jieba-wasm/LICENSE',
  'extension/dist/jieba-wasm/index.js',
  'extension/dist/jieba-wasm/jieba_rs_wasm_bg.wasm',
  'extension/dist/jieba-wasm/package.json',
  'extension/dist/language-client.cjs',
  'extension/dist/segmenter.cjs',
  'extension/dist/server.cjs',
  'extension/docs/images/walkthrough/draft.svg',
  'extension/docs/images/walkthrough/findings.svg',
  'extension/docs/images/walkthrough/next.svg',
  'extension/docs/images/walkthrough/quiet.svg',
  'extension/docs/jianggao.schema.json',
  'extension/docs/pattern.schema.json',
  'extension/l10n/bundle.l10n.zh-cn.json',
  'extension/package.json',
  'extension/package.nls.json',
  'extension/package.nls.zh-cn.json',
  'extension/readme.md',
  'extension/syntaxes/jianggao.tmLanguage.json',
  'extension/syntaxes/language-configuration.json',
  'extension/syntaxes/snippets.json',
];

/** What a package for one platform holds besides: nodejieba, its dictionaries, the licences of what is compiled in. */
const native = [
  'LICENSE',
  'build/Release/nodejieba.node',
  'index.js',
  'package.json',
  'submodules/cppjieba/LICENSE',
  'submodules/cppjieba/deps/limonp/LICENSE',
  'submodules/cppjieba/dict/hmm_model.utf8',
  'submodules/cppjieba/dict/jieba.dict.utf8',
  'submodules/cppjieba/dict/user.dict.utf8',
].map((name) => `extension/dist/nodejieba/${name}`);

export const contentsOf = (target: string): readonly string[] =>
  [...common, ...(target === 'universal' ? [] : native)].sort();

/** The most bytes that a package may have. */
export const mostBytes = (target: string): number => (target === 'universal' ? 4_000_000 : 8_000_000);

/** The names of the files in a ZIP, as its central directory lists them. */
const filesIn = (zip: string): readonly string[] => {
  const bytes = readFileSync(zip);
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  const names: string[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [name, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field));
    names.push(bytes.toString('utf8', at + 46, at + 46 + (name ?? 0)));
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return names.sort();
};

/** What is wrong with a package: files that are missing or too many, or its size. */
export const problemsOf = (vsix: string, target: string): readonly string[] => {
  const [wanted, found] = [contentsOf(target), filesIn(vsix)];
  const size = readFileSync(vsix).length;
  return [
    ...wanted.filter((name) => !found.includes(name)).map((name) => `${name} is missing`),
    ...found.filter((name) => !wanted.includes(name)).map((name) => `${name} has no place in it`),
    ...(size > mostBytes(target) ? [`${size} bytes are more than ${mostBytes(target)}`] : []),
  ];
};
