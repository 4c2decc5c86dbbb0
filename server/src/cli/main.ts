import { Command } from 'commander';
import { type CheckOptions, check } from './commands/check.ts';
import { stats } from './commands/stats.ts';
import { chooseLocale, processTerminal } from './terminal.ts';

const terminal = processTerminal(chooseLocale(undefined, process.env));
const program = new Command('jianggao');

program
  .command('check')
  .argument('<file...>')
  .option('--fix')
  .option('--format <format>', '', 'json')
  .action(async (files: string[], options: CheckOptions) => {
    process.exitCode = await check(terminal, files, options);
  });
program
  .command('stats')
  .argument('<file...>')
  .option('--format <format>', '', 'text')
  .action(async (files: string[]) => {
    process.exitCode = await stats(terminal, files);
  });

program.parseAsync();
