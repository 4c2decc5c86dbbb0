import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkInput, outlineInput } from '../../server/src/cli/mcp/schemas.ts';
import { genrePatterns } from '../../server/src/patterns/index.ts';

const json = (file: string): Record<string, unknown> => JSON.parse(readFileSync(file, 'utf8'));
const manifest = readFileSync('package.json', 'utf8');
const parsed = json('package.json') as {
  engines: { vscode: string };
  contributes: {
    commands: { command: string }[];
    languageModelTools: { name: string; modelDescription: string; inputSchema: { properties: object } }[];
    walkthroughs: { steps: { id: string; media: { svg: string } }[] }[];
    configuration: { properties: Record<string, { enum?: string[] }> };
  };
};
const source = readdirSync('client/src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(`client/src/${file}`, 'utf8'))
  .join('\n');

const placeholders = (text: string): string[] => (text.match(/\{\d\}/g) ?? []).sort();

describe('the manifest', () => {
  const keys = [...manifest.matchAll(/"%([\w.-]+)%"/g)].map((match) => match[1] ?? '');

  test.each(['package.nls.json', 'package.nls.zh-cn.json'])('%s has every string, and no other', (file) => {
    expect(Object.keys(json(file)).sort()).toEqual([...new Set(keys)].sort());
  });

  test('every command of the palette is registered by the client', () => {
    for (const { command } of parsed.contributes.commands) {
      expect(source).toContain(`id: '${command.replace('jianggao.', '')}'`);
    }
  });

  test('every tool is registered by the client, and takes no more than its namesake over MCP', () => {
    const tools = parsed.contributes.languageModelTools;
    expect(tools.map(({ name }) => name)).toEqual(['jianggao_check', 'jianggao_outline']);
    for (const [i, { shape }] of [checkInput, outlineInput].entries()) {
      const { name, modelDescription, inputSchema } = tools[i] ?? tools[0] ?? expect.fail();
      expect(source).toContain(`lm.registerTool('${name}'`);
      expect(modelDescription.length).toBeGreaterThan(100);
      expect(Object.keys(shape)).toEqual(expect.arrayContaining(Object.keys(inputSchema.properties)));
    }
  });

  test('the setting of the genre offers the genres there are', () => {
    const offered = parsed.contributes.configuration.properties['jianggao.pattern']?.enum;
    expect(offered).toEqual(['auto', 'none', ...genrePatterns.map(({ id }) => id)]);
  });

  test('what goes into the package by name is there', () => {
    const named = readFileSync('.vscodeignore', 'utf8').match(/(?<=^!)[^*\n]+$/gm) ?? [];
    expect(named).toContain('package.json');
    // The segmenters are placed in dist/ only while the package is made.
    expect(named.filter((file) => !existsSync(file))).toEqual([]);
  });

  test('the walkthrough has four steps, with pictures that are small and our own commands', () => {
    const [walkthrough, ...others] = parsed.contributes.walkthroughs;
    expect(others).toEqual([]);
    expect(walkthrough?.steps).toHaveLength(4);
    const ours = parsed.contributes.commands.map(({ command }) => command);
    for (const { id, media } of walkthrough?.steps ?? []) {
      const picture = readFileSync(media.svg, 'utf8');
      expect(picture.length).toBeLessThan(6000);
      expect(picture).not.toMatch(/<script|https?:(?!\/\/www\.w3\.org\/2000\/svg)/);
      for (const file of ['package.nls.json', 'package.nls.zh-cn.json']) {
        const text = String(json(file)[`walkthrough.${id}.description`]);
        const commands = [...text.matchAll(/\(command:(jianggao\.\w+)\)/g)].map((match) => match[1]);
        expect(ours).toEqual(expect.arrayContaining(commands));
      }
    }
  });

  test('the types of VS Code are of the oldest version supported', () => {
    const types = json('node_modules/@types/vscode/package.json') as { version: string };
    expect(parsed.engines.vscode).toBe(`^${types.version}`);
  });
});

describe("the client's strings", () => {
  const bundle = json('l10n/bundle.l10n.zh-cn.json') as Record<string, string>;
  const used = [...source.matchAll(/l10n\.t\(\s*(['"])(.+?)\1/gs)].map((match) => match[2] ?? '');

  test('are all there in Chinese, and no other', () => {
    expect(Object.keys(bundle).sort()).toEqual([...new Set(used)].sort());
  });

  test('keep their placeholders', () => {
    for (const [english, chinese] of Object.entries(bundle))
      expect(placeholders(chinese)).toEqual(placeholders(english));
  });
});
