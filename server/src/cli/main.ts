import { type Command, Option, program } from 'commander';
import { LEVELS } from '../service/configuration-options.ts';
import type { Localized } from '../text/localized.ts';
import { type RuleLevels, ruleLevel, threadCount } from './arguments.ts';
import type { LearnOptions } from './commands/learn.ts';
import { lsp } from './commands/lsp.ts';
import type { FiguresOptions } from './commands/stats.ts';
import type { Input } from './drafts.ts';
import type { Encoding } from './encoding.ts';
import { type FormatName, formatNames } from './formats/index.ts';
import { chooseLocale, processTerminal } from './terminal.ts';
import { help, localize, sayMistake } from './usage.ts';
import { VERSION } from './version.ts';

interface InputOptions {
  readonly stdin?: true;
  readonly stdinFilename?: string;
  readonly encoding?: Encoding;
  readonly config?: string;
}

// Whatever of ours breaks: never with code 1, which says that drafts were checked.
process.on('uncaughtException', (error) => {
  console.error(error);
  process.exit(2);
});

// The language is needed before the arguments are read: help and mistakes speak it too.
const asked = process.argv.find((arg, i) => arg.startsWith('--locale=') || process.argv[i - 1] === '--locale');
const terminal = processTerminal(chooseLocale(asked?.replace('--locale=', ''), process.env));
const say = (text: Localized): string => text[terminal.locale];

localize(program, terminal)
  .name('jianggao')
  .description(say(help.program))
  .version(VERSION, '-V, --version', say(help.version))
  .helpCommand(false);

/** A command that reads drafts: what they all take. */
function reading(name: string, description: Localized): Command {
  return program
    .command(name)
    .description(say(description))
    .argument('[files...]', say(help.files))
    .option('--stdin', say(help.stdin))
    .option('--stdin-filename <file>', say(help.stdinFilename))
    .addOption(new Option('--encoding <name>', say(help.encoding)).choices(['utf-8', 'gb18030']))
    .addOption(new Option('--locale <name>', say(help.locale)).choices(['zh-cn', 'en']));
}

/** A command that reports on drafts, by their configuration. */
const reporting = (name: string, description: Localized, formatNames: readonly string[]): Command =>
  reading(name, description)
    .addOption(new Option('--format <name>', say(help.format)).choices(formatNames).default(formatNames[0]))
    .option('--config <file>', say(help.config));

function inputOf(command: Command, names: readonly string[], options: InputOptions): Input {
  const { stdin, stdinFilename, encoding } = options;
  // An empty name is a slip, such as a variable without a value: not the folder that it would resolve to.
  if (names.includes('') || (names.length === 0 && !stdin)) command.error('', { code: 'commander.missingArgument' });
  return { names, ...(stdin && { stdin: stdinFilename ?? '<stdin>' }), ...(encoding && { encoding }) };
}

interface CheckArguments extends InputOptions {
  readonly format: FormatName;
  readonly fix?: true;
  readonly rule?: RuleLevels;
  readonly threads?: number;
}

reporting('check', help.check, formatNames)
  .option('--fix', say(help.fix))
  .option('--rule <id=level>', say(help.rule).replace('{levels}', LEVELS.join(' ')), ruleLevel(terminal))
  .option('--threads <number>', say(help.threads), threadCount(terminal))
  .action(async (names: string[], options: CheckArguments, command) => {
    const { config, format, fix, rule, threads } = options;
    const input = inputOf(command, names, options);
    const { check } = await import('./commands/check.ts');
    process.exitCode = await check(terminal, input, {
      format,
      fix: fix === true,
      rules: rule ?? {},
      ...(config && { config }),
      ...(threads && { threads }),
    });
  });

reporting('stats', help.stats, ['text', 'json']).action(
  async (names: string[], options: InputOptions & FiguresOptions, command) => {
    const { stats } = await import('./commands/stats.ts');
    process.exitCode = await stats(terminal, inputOf(command, names, options), options);
  },
);

reporting('outline', help.outline, ['text', 'json']).action(
  async (names: string[], options: InputOptions & FiguresOptions, command) => {
    const { outline } = await import('./commands/outline.ts');
    process.exitCode = await outline(terminal, inputOf(command, names, options), options);
  },
);

reading('learn', help.learn)
  .option('--name <name>', say(help.patternName))
  .action(async (names: string[], options: InputOptions & LearnOptions, command) => {
    const { learn } = await import('./commands/learn.ts');
    process.exitCode = await learn(terminal, inputOf(command, names, options), options);
  });

program
  .command('rules')
  .description(say(help.rules))
  .argument('[id]', say(help.id))
  .addOption(new Option('--locale <name>', say(help.locale)).choices(['zh-cn', 'en']))
  .action(async (id: string | undefined) => {
    const { rules } = await import('./commands/rules.ts');
    process.exitCode = rules(terminal, id);
  });

program
  .command('lsp')
  .description(say(help.lsp))
  .option('--stdio', say(help.stdio))
  .allowUnknownOption()
  .allowExcessArguments()
  .action(lsp);

program
  .command('mcp')
  .description(say(help.mcp))
  .addOption(new Option('--locale <name>', say(help.locale)).choices(['zh-cn', 'en']))
  .action(async () => {
    // The protocol's library is large, and no other command is to wait for it.
    const { mcp } = await import('./commands/mcp.ts');
    await mcp(terminal);
  });

program.parseAsync().catch((error: unknown) => {
  process.exitCode = sayMistake(terminal, error);
});
