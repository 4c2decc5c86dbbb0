import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Machine {
  readonly target: string;
  readonly os: string;
  readonly container?: string;
}
interface Job {
  readonly 'runs-on': string;
  readonly strategy?: { readonly matrix: { readonly include: readonly Machine[] } };
  readonly steps: readonly { readonly uses?: string; readonly run?: string }[];
}
interface Workflow {
  readonly defaults?: { readonly run: { readonly shell: string } };
  readonly jobs: Readonly<Record<string, Job>>;
}

const folder = '.github/workflows';
const [shown = ''] = /(?<=^```yaml\n)name:[\s\S]*?(?=^```)/m.exec(readFileSync('docs/ci.md', 'utf8')) ?? [];
/** Our own workflows, and the one that users are to write. */
const texts: Readonly<Record<string, string>> = {
  ...Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')])),
  'docs/ci.md': shown,
};
const workflow = (name: string): Workflow => parse(texts[name] ?? '');
const stepsOf = (name: string) => Object.values(workflow(name).jobs).flatMap(({ steps }) => steps);
const commandsOf = (job: Job | undefined): string => job?.steps.map(({ run = '' }) => run).join('\n') ?? '';

/** What GitHub's own parser says of a workflow: its schema and its expressions. */
const problemsOf = async (name: string, content: string): Promise<readonly string[]> => {
  const { context, value } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  if (value) await convertWorkflowTemplate(context, value);
  return context.errors.getErrors().map(({ message }) => message);
};

describe('every workflow', () => {
  it.each(Object.keys(texts))('%s is one that GitHub accepts', async (name) => {
    expect(workflow(name).jobs).not.toEqual({});
    expect(await problemsOf(name, texts[name] ?? '')).toEqual([]);
  });

  it.each([
    ['a key that there is not', 'runs-on:', 'run-on:'],
    ['an expression that is none', '{{ matrix.target }}', '{{ matrix.target +}}'],
    ['a context that there is not here', '{{ matrix.os }}', '{{ steps.os }}'],
  ])('and with %s it would not', async (_, from, to) => {
    const text = texts['release.yml'] ?? '';
    expect(text).toContain(from);
    expect(await problemsOf('release.yml', text.replace(from, to))).not.toEqual([]);
  });

  it.each(Object.keys(texts))('%s names versions of actions, and scripts that there are', (name) => {
    const steps = stepsOf(name);
    expect(
      steps.flatMap(({ uses }) => uses ?? []).filter((uses) => !/@(?:v\d+(?:\.\d+)*|[\da-f]{40})$/.test(uses)),
    ).toEqual([]);
    const commands = steps.map(({ run = '' }) => run).join('\n');
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    const named = [...commands.matchAll(/npm (?:run )?((?!ci\b|audit\b|link\b|pack\b|run\b)[\w:-]+)/g)].map(
      (m) => m[1] ?? '',
    );
    expect(named.filter((script) => !(script in scripts))).toEqual([]);
    expect([...commands.matchAll(/\bscripts\/[\w/-]+\.ts/g)].filter(([file]) => !existsSync(file))).toEqual([]);
  });
});

/** The target of what is made on a machine, as scripts/package.ts names it there. */
const targetOn = ({ os, container = '' }: Machine): string => {
  const platform = /^windows/.test(os)
    ? 'win32'
    : /^macos/.test(os)
      ? 'darwin'
      : /alpine/.test(container)
        ? 'alpine'
        : 'linux';
  const isArm = platform === 'darwin' ? !os.endsWith('-intel') : os.endsWith('-arm');
  return `${platform}-${isArm ? 'arm64' : 'x64'}`;
};

describe('our own', () => {
  it('pass arguments to scripts in a shell that hands on `--`: PowerShell, as on Windows, does not', () => {
    const { defaults, jobs } = workflow('release.yml');
    expect(defaults?.run.shell).toBe('bash');
    // Alpine has none of its own.
    expect(commandsOf(jobs.package)).toMatch(/apk add .*\bbash\b/);
  });

  it('test with the command of the README', () => {
    const commands = commandsOf(workflow('ci.yml').jobs.test);
    expect(readFileSync('README.md', 'utf8')).toContain('npm ci && npm test');
    expect(commands).toContain('npm ci && ');
    expect(commands).toMatch(/npm test$/m);
    // Nobody there may install what scripts/editors.ts would.
    expect(commands).toMatch(/sudo apt-get install .*\bneovim\b.*\bemacs/);
  });

  it('look for known holes in what users run', () => {
    expect(stepsOf('ci.yml').map(({ run }) => run)).toContain('npm audit --omit=dev');
  });

  it('make the package of every platform on that platform, with the script that is tested', () => {
    const job = workflow('release.yml').jobs.package;
    const machines = job?.strategy?.matrix.include ?? [];
    const targets = machines.map(({ target }) => target);
    expect(targets).toEqual([...new Set(targets)]);
    expect(targets).toEqual(expect.arrayContaining(['universal', 'linux-x64', 'darwin-arm64', 'win32-x64']));
    for (const machine of machines) if (machine.target !== 'universal') expect(targetOn(machine)).toBe(machine.target);
    expect(commandsOf(job)).toMatch(/npm run package -- --target \$\{\{ matrix\.target \}\}/);
  });
});
