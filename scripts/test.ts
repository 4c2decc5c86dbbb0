/*
 * npm test: everything, in the order in which a failure is cheapest to see. Ends with one plain line of totals.
 *   npm test -- --skip-editor   leaves out the real VS Code (a few minutes)
 */
import { readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { type Outcome, script, tool } from './run.ts';

interface Counts {
  readonly passed: number;
  readonly failed: number;
  /** The failed tests by name, each with the first line of its message; absent where the step has printed them last. */
  readonly failures?: readonly string[];
}

interface Step {
  readonly name: string;
  readonly run: () => Promise<Outcome>;
  /** Reads the counts of a step that counts its own tests; any other step is one test. */
  readonly count?: (outcome: Outcome) => Counts;
}

const REPORT = 'dist/vitest.json';

const steps: readonly Step[] = [
  { name: '分词组件 segmenter', run: () => script('segmenter') },
  { name: '打包 build', run: () => script('build') },
  { name: '类型 types', run: () => tool('tsc', '-p', '.') },
  { name: '类型（内核）types of the core', run: () => tool('tsc', '-p', 'server') },
  { name: '类型（浏览器）types of the browser build', run: () => tool('tsc', '-p', 'client') },
  { name: '格式与规范 lint', run: () => tool('biome', 'ci', '.') },
  { name: '生成物 generated files', run: () => script('generate', '--check') },
  { name: '语法着色 grammar', run: grammar },
  { name: 'Neovim, Emacs', run: () => script('editors') },
  {
    name: '单元测试 unit tests',
    run: () => tool('vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile=${REPORT}`),
    count: vitestCounts,
  },
  { name: '编辑器 editor', run: () => script('test-editor'), count: printedCounts },
];

async function grammar(): Promise<Outcome> {
  const asserted = await tool(
    'vscode-tmgrammar-test',
    '-g',
    'syntaxes/jianggao.tmLanguage.json',
    'test/grammar/*.test.jianggao',
  );
  return asserted.code === 0
    ? tool(
        'vscode-tmgrammar-snap',
        '-g',
        'syntaxes/jianggao.tmLanguage.json',
        '-s',
        'text.jianggao',
        'test/grammar/*.snap.jianggao',
      )
    : asserted;
}

function vitestCounts(): Counts {
  const report = JSON.parse(readFileSync(REPORT, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
    testResults: {
      name: string;
      message?: string;
      assertionResults: { status: string; fullName: string; failureMessages?: string[] }[];
    }[];
  };
  const failures = report.testResults.flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === 'failed');
    const told = failed.map((test) => `${test.fullName}: ${firstLine(test.failureMessages?.[0])}`);
    return [...told, ...(message ? [firstLine(message)] : [])].map((line) => `${relative('.', name)}: ${line}`);
  });
  return { passed: report.numPassedTests, failed: report.numFailedTests, failures };
}

function firstLine(text = ''): string {
  return text.split('\n', 1)[0] ?? '';
}

// The editor suite runs several times and prints its totals last.
function printedCounts({ output }: Outcome): Counts {
  const last = [...output.matchAll(/^(?:\S+: )?(\d+) passed, (\d+) failed/gm)].at(-1);
  return { passed: Number(last?.[1] ?? 0), failed: Number(last?.[2] ?? 1) };
}

let [passed, failed] = [0, 0];
const broken: string[] = [];
rmSync(REPORT, { force: true });
for (const step of steps) {
  if (step.name.includes('editor') && process.argv.includes('--skip-editor')) continue;
  console.log(`\n── ${step.name}`);
  const outcome = await step.run();
  const counts = countsOf(step, outcome);
  passed += counts.passed;
  failed += counts.failed;
  if (counts.failed > 0) broken.push(step.name, ...(counts.failures ?? []).map((failure) => `  ${failure}`));
}

function countsOf(step: Step, outcome: Outcome): Counts {
  try {
    const counts = step.count?.(outcome) ?? { passed: outcome.code === 0 ? 1 : 0, failed: outcome.code === 0 ? 0 : 1 };
    return outcome.code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  } catch (error) {
    console.error(String(error));
    return { passed: 0, failed: 1 };
  }
}

if (broken.length > 0) console.log(`\n未通过：\n${broken.join('\n')}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
