import { type Command, CommanderError } from 'commander';
import { type Locale, type Localized, render } from '../text/localized.ts';
import type { Terminal } from './terminal.ts';

/** What the help says. */
export const help = {
  program: { 'zh-cn': '检查中文讲话稿', en: 'Checks Chinese speech drafts' },
  check: { 'zh-cn': '检查讲稿，列出问题', en: 'check drafts and list what is found' },
  stats: { 'zh-cn': '字数、朗读时长等', en: 'characters, speaking time and the like' },
  outline: { 'zh-cn': '讲稿的层次结构', en: 'the structure of drafts' },
  learn: {
    'zh-cn': '从范文学习文种结构，输出文种结构文件',
    en: 'learn a pattern from model speeches and print it as a pattern file',
  },
  rules: { 'zh-cn': '列出全部规则，或说明一条规则', en: 'list the rules, or explain one' },
  lsp: { 'zh-cn': '启动语言服务器，供编辑器使用', en: 'serve an editor over LSP' },
  mcp: { 'zh-cn': '经由 MCP 供智能体使用', en: 'serve agents over MCP' },
  files: {
    'zh-cn': '文件、文件夹或通配符；文件夹里只查讲稿',
    en: 'files, folders or globs; of a folder only speech drafts are taken',
  },
  fix: { 'zh-cn': '改正确定无疑的问题，写回原文件', en: 'repair what leaves no doubt and write it back' },
  format: { 'zh-cn': '输出格式', en: 'output format' },
  rule: { 'zh-cn': '规则的级别，可重复；级别为 {levels}', en: 'level of a rule, repeatable; one of {levels}' },
  threads: {
    'zh-cn': '同时检查的线程数；默认按处理器和文件多少而定',
    en: 'how many threads check; by default as many as pay',
  },
  stdin: { 'zh-cn': '从标准输入读取', en: 'read standard input' },
  stdinFilename: { 'zh-cn': '标准输入的文件名', en: 'the file name that standard input stands for' },
  encoding: { 'zh-cn': '文件编码', en: 'encoding of the files' },
  config: { 'zh-cn': '配置文件，代替就近的 .jianggao.json', en: 'configuration instead of the nearest .jianggao.json' },
  patternName: { 'zh-cn': '学到的文种叫什么', en: 'what to call the pattern' },
  locale: { 'zh-cn': '语言', en: 'language' },
  help: { 'zh-cn': '显示帮助', en: 'show help' },
  version: { 'zh-cn': '显示版本', en: 'show the version' },
  id: { 'zh-cn': '规则名', en: 'the id of a rule' },
  stdio: { 'zh-cn': '经由标准输入输出通信（默认）', en: 'talk over standard input and output (default)' },
} satisfies Readonly<Record<string, Localized>>;

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

const MISTAKES: Readonly<Record<string, Localized>> = {
  'commander.unknownOption': { 'zh-cn': '没有 {name} 这个选项。', en: 'There is no option {name}.' },
  'commander.unknownCommand': { 'zh-cn': '没有 {name} 这个命令。', en: 'There is no command {name}.' },
  'commander.missingArgument': { 'zh-cn': '没有说要检查什么。', en: 'It does not say what to check.' },
  'commander.optionMissingArgument': {
    'zh-cn': '选项 {name} 后面缺少内容。',
    en: 'The option {name} lacks its value.',
  },
  'commander.excessArguments': { 'zh-cn': '参数太多。', en: 'Too many arguments.' },
};
const CHOICES: Localized = { 'zh-cn': '{name} 只能是 {choices}。', en: '{name} takes one of {choices}.' };
const SEE_HELP: Localized = { 'zh-cn': '{message}用法见 jianggao --help。', en: '{message} See jianggao --help.' };

/** Lets help and complaints speak the user's language. Before commands are added: they take it over. */
export function localize(command: Command, { locale }: Terminal): Command {
  return command
    .helpOption('-h, --help', help.help[locale])
    .configureHelp({
      styleTitle: (title) => (locale === 'zh-cn' ? (TITLES[title] ?? title) : title),
      optionDescription: ({ description, argChoices }) =>
        argChoices ? `${description}${locale === 'zh-cn' ? '：' : ': '}${argChoices.join(' | ')}` : description,
    })
    .configureOutput({ outputError: () => {} })
    .exitOverride();
}

/**
 * The exit code for what ended a run: 0 after help; 2 after a mistake of the user's, with one line that says which, and
 * after one of ours, with all that is known of it. Never 1: that says that drafts were checked.
 */
export function sayMistake(terminal: Terminal, error: unknown): number {
  if (!(error instanceof CommanderError)) {
    terminal.aside(`${error instanceof Error ? error.stack : String(error)}\n`);
    return 2;
  }
  if (error.exitCode === 0) return 0;
  if (error.code === 'commander.help') return 2;
  terminal.note(SEE_HELP, { message: mistakeOf(error, terminal.locale) });
  return 2;
}

function mistakeOf({ code, message }: CommanderError, locale: Locale): string {
  const name = /'([^' ]*)/.exec(message)?.[1] ?? '';
  const known = MISTAKES[code];
  if (known) return render(known, locale, { name });
  const [, ...rest] = message.split('Allowed choices are ');
  const choices = rest.at(-1);
  if (choices !== undefined) return render(CHOICES, locale, { name, choices: choices.replace(/\.$/, '') });
  return (
    message
      .split("' is invalid. ")
      .at(-1)
      ?.replace(/^error: /, '') ?? message
  );
}
