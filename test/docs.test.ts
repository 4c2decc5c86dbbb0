import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { genrePatterns } from '../server/src/patterns/index.ts';
import { readConfiguration } from '../server/src/service/configuration.ts';
import { options } from '../server/src/service/configuration-options.ts';
import type { Locale } from '../server/src/text/localized.ts';

const root = resolve(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const manifest = JSON.parse(read('package.json')) as {
  version: string;
  scripts: Record<string, string>;
  contributes: { configuration: { properties: Record<string, unknown> } };
};
const top = new Set(readdirSync(root));

/** What stands between backticks, code blocks left out. */
const quoted = (text: string): string[] =>
  [...text.replace(/^```[\s\S]*?^```/gm, '').matchAll(/`([^`\n]+)`/g)].map((m) => m[1] ?? '');
/** The quoted words that name a file or folder from the root of the repository. */
const pathsIn = (text: string): string[] =>
  quoted(text).filter((word) => /^[^\s*{}]+$/.test(word) && word.includes('/') && top.has(word.split('/')[0] ?? ''));
const blocks = (text: string, language: string): string[] =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\``, 'gm'))].map((m) => m[1] ?? '');
const commandsIn = (text: string): string[] =>
  [...text.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)].map((m) => m[1] ?? m[2] ?? '');

describe('docs/ARCHITECTURE.md', () => {
  const text = read('docs/ARCHITECTURE.md');
  const invariants = text.split(/\n\n+/).filter((paragraph) => paragraph.startsWith('**Invariant:**'));

  it('is under 300 lines', () => {
    expect(text.split('\n').length).toBeLessThan(300);
  });

  it.each(['docs/ARCHITECTURE.md', 'docs/CONTRIBUTING.md'])('and all that %s names exists', (page) => {
    const text = read(page);
    expect(pathsIn(text).filter((path) => !path.startsWith('dist/') && !existsSync(join(root, path)))).toEqual([]);
    expect(commandsIn(text).filter((name) => !(name in manifest.scripts))).toEqual([]);
  });

  it('has every layer of the server', () => {
    const layers = readdirSync(join(root, 'server/src'));
    expect(layers.filter((layer) => !text.includes(`### \`server/src/${layer}/\``))).toEqual([]);
  });

  it('names the test that holds each invariant', () => {
    expect(invariants.length).toBeGreaterThan(20);
    expect(invariants.filter((paragraph) => !/`test\/[\w./-]+\.test\.ts`/.test(paragraph))).toEqual([]);
  });
});

describe.each(['docs/editors.md', 'docs/agents.md', 'docs/ci.md'])('%s', (file) => {
  const text = read(file);

  it('links to what exists, and has its half in each language', () => {
    const links = [...text.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)]
      .map((m) => m[1] ?? '')
      .filter((to) => !/^https?:/.test(to));
    expect(links.filter((to) => !existsSync(join(root, dirname(file), to)))).toEqual([]);
    expect(text).toMatch(/^## 中文$[\s\S]+^## English$/m);
    expect(commandsIn(text).filter((name) => !(name in manifest.scripts))).toEqual([]);
  });

  it('shows JSON that is some', () => {
    for (const block of blocks(text, 'json')) expect(() => JSON.parse(block), block).not.toThrow();
  });
});

describe('docs/RELIABILITY.md', () => {
  const text = read('docs/RELIABILITY.md');

  it('names a test for every claim, and only what exists', () => {
    const claims = text.split('\n').filter((line) => line.startsWith('| ') && !line.endsWith('| test |'));
    expect(claims.length).toBeGreaterThan(20);
    expect(claims.filter((line) => !/`test\/[\w./-]+\.test\.ts` \|$/.test(line))).toEqual([]);
    expect(pathsIn(text).filter((path) => !existsSync(join(root, path)))).toEqual([]);
    expect(commandsIn(text).filter((name) => !(name in manifest.scripts))).toEqual([]);
  });
});

describe.each([
  ['README.md', 'zh-cn', 'zh_CN.UTF-8'],
  ['README.en.md', 'en', 'en_US.UTF-8'],
] as const)('%s', (file, locale: Locale, language) => {
  const text = read(file);

  it('begins with the two commands that do all the set-up', () => {
    expect(blocks(text, 'sh').slice(0, 2)).toEqual(['npm ci && npm start\n', 'npm ci && npm test\n']);
    expect(commandsIn(text).filter((name) => !(name in manifest.scripts))).toEqual([]);
  });

  it('links to what exists', () => {
    const links = [...text.matchAll(/\]\(([^)#]+)\)/g)].map((m) => m[1] ?? '').filter((to) => !/^https?:/.test(to));
    expect(links.filter((to) => !existsSync(join(root, dirname(file), to)))).toEqual([]);
  });

  it('has every setting and every genre', () => {
    const settings = Object.keys(manifest.contributes.configuration.properties);
    expect(settings.filter((name) => !text.includes(`| \`${name}\` |`))).toEqual([]);
    expect(genrePatterns.map((genre) => genre.name['zh-cn']).filter((name) => !text.includes(name))).toEqual([]);
  });

  it('shows a configuration that holds', () => {
    const [configuration = ''] = blocks(text, 'jsonc');
    const { settings, problems } = readConfiguration(configuration);
    expect(problems).toEqual([]);
    expect(Object.keys(settings).sort()).toEqual(Object.keys(options).sort());
  });

  const words = (line: string): string => line.trim().replace(/\s+/g, ' ');
  const shown = blocks(text, 'console').map((block) => block.trimEnd().split('\n'));

  it.each(shown.map(([prompt = '', ...lines]) => [prompt, lines] as const))(
    '%s prints what is shown',
    (prompt, lines) => {
      expect(prompt).toMatch(/^\$ npx jianggao /);
      const args = prompt.split(' ').slice(3);
      const cli = join(root, 'dist/cli.js');
      const env = { PATH: process.env.PATH, LANG: language };
      const { stdout } = spawnSync(process.execPath, [cli, ...args], { cwd: root, env, encoding: 'utf8' });
      const printed = stdout.split('\n').map(words);
      expect(lines.map(words).filter((line) => line !== '……' && !printed.includes(line))).toEqual([]);
    },
  );

  it(`is the ${locale} one of two that show the same`, () => {
    const other = read(file === 'README.md' ? 'README.en.md' : 'README.md');
    const outline = (all: string) => [...all.matchAll(/^(#+) |^```(\w+)/gm)].map((m) => m[1] ?? m[2]);
    expect(outline(text)).toEqual(outline(other));
    expect(commandsIn(text)).toEqual(commandsIn(other));
  });
});

it('the lock file has every package of every platform, or npm ci fails', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { optionalDependencies?: Record<string, string> }>;
  };
  const wanted = Object.values(packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
  const held = Object.keys(packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 13));
  expect(wanted.filter((name) => !held.includes(name))).toEqual([]);
});

it('the changelog knows the version', () => {
  expect(read('CHANGELOG.md')).toContain(manifest.version);
});
