// Writes what follows from the rules and the patterns: their pages, tables, schemas, settings and snippets.
// `--check` writes nothing, names the files that are stale, and exits with 1 where there are any.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { configurationSchema } from '../server/src/service/configuration-schema.ts';
import { patternFileSchema } from '../server/src/service/pattern-schema.ts';
import type { Locale } from '../server/src/text/localized.ts';
import { idiomFile } from './generate/idioms.ts';
import { initialsFile } from './generate/initials.ts';
import { withNames, withSettings } from './generate/manifest.ts';
import { rulePages, ruleTable } from './generate/rule-pages.ts';
import { snippetFile } from './generate/snippets.ts';

const root = resolve(import.meta.dirname, '..');
const read = (path: string): string | undefined =>
  existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined;

/** Every generated file: its path and what it must hold; undefined for one that must go. */
function generatedFiles(): Map<string, string | undefined> {
  const files = new Map<string, string | undefined>(rulePages());
  for (const name of existsSync(join(root, 'docs/rules')) ? readdirSync(join(root, 'docs/rules')) : [])
    if (!files.has(`docs/rules/${name}`)) files.set(`docs/rules/${name}`, undefined);
  files.set('docs/jianggao.schema.json', `${JSON.stringify(configurationSchema(), undefined, 2)}\n`);
  files.set('docs/pattern.schema.json', `${JSON.stringify(patternFileSchema(), undefined, 2)}\n`);
  files.set('syntaxes/snippets.json', snippetFile());
  const idioms = idiomFile();
  if (idioms !== undefined) files.set('server/src/lexicon/idioms.generated.ts', idioms);
  files.set('server/src/lexicon/four-character/initials.generated.ts', initialsFile());
  // Files that people write and that hold something generated.
  const within = (path: string, change: (text: string) => string): void => {
    const text = read(path);
    if (text !== undefined) files.set(path, change(text));
  };
  within('package.json', withSettings);
  within('package.nls.json', (text) => withNames(text, 'en'));
  within('package.nls.zh-cn.json', (text) => withNames(text, 'zh-cn'));
  within('README.md', (text) => withTable(text, 'zh-cn'));
  within('README.en.md', (text) => withTable(text, 'en'));
  return files;
}

const withTable = (text: string, locale: Locale): string =>
  text.replace(
    /(<!-- rules:start -->\n)[\s\S]*?(<!-- rules:end -->)/,
    (_, start: string, end: string) => `${start}\n${ruleTable(locale, 'docs/rules/')}\n${end}`,
  );

const stale = [...generatedFiles()].filter(([path, content]) => read(path) !== content);
if (process.argv.includes('--check')) {
  for (const [path] of stale) console.error(`${path} is stale: run npm run generate`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const [path, content] of stale) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    if (content === undefined) rmSync(file);
    else writeFileSync(file, content);
    console.log(content === undefined ? `${path} removed` : path);
  }
}
