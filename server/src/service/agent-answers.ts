import type { Range } from 'vscode-languageserver-types';
import type { Draft } from '../draft/draft.ts';
import { parseDraft } from '../draft/parse.ts';
import type { Severity } from '../rules/severity.ts';
import { brief } from '../text/brief.ts';
import type { LanguageService } from './language-service.ts';
import { type OutlinePoint, type OutlineSection, outlineOf } from './outline.ts';
import { offsetAt } from './positions.ts';
import type { Reported, ReportedFix } from './report.ts';
import { type MinuteRange, spokenRangeOf, statsOf } from './stats.ts';

// What an agent is answered, over MCP and in VS Code alike: lines and columns from one, as people count, and the words at
// each place, so that a language model need not count at all.

/** An answer has to fit into a conversation: no more findings than these, the first of the draft. */
const MOST_FINDINGS = 100;
/** UTF-16 units of a draft that are quoted for a place. */
const LONGEST_QUOTE = 80;

export interface AgentFix {
  /** What is done, in the user's language. */
  readonly label: string;
  /** Whether it leaves no doubt, so that `fix` applies it. */
  readonly automatic: boolean;
  readonly edits: readonly {
    readonly line: number;
    readonly column: number;
    readonly old: string;
    readonly new: string;
  }[];
}

export interface AgentFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly line: number;
  /** In UTF-16 units. */
  readonly column: number;
  /** The words that it is about, or the beginning of them; empty where something is missing. */
  readonly text: string;
  readonly related: readonly { readonly line: number; readonly message: string }[];
  readonly fix?: AgentFix;
}

export interface CheckAnswer {
  readonly findings: readonly AgentFinding[];
  /** How many there are of each level, those left out included. */
  readonly counts: Readonly<Record<Severity, number>>;
  /** How many findings at the end of the draft are left out. */
  readonly omitted: number;
  /** Where repairs were asked for: the whole draft with all that leave no doubt. The findings are what is left in it. */
  readonly fixedText?: string;
}

export interface AgentHeading {
  /** From 1, by nesting. */
  readonly level: number;
  readonly line: number;
  /** With its number, as it is written. */
  readonly heading: string;
  /** 字数, that of its sub-sections included. */
  readonly characters: number;
  readonly minutes: number;
  readonly points: readonly AgentPoint[];
}

export interface AgentPoint {
  readonly line: number;
  /** 一是把好选题关: the enumerator and the head. */
  readonly text: string;
}

export interface OutlineAnswer {
  readonly title?: string;
  readonly subtitle?: string;
  readonly salutation?: string;
  /** 字数 of the whole draft. */
  readonly characters: number;
  /** How long it takes to say, at the fastest pace and at the slowest. */
  readonly minutes: MinuteRange;
  /** The points above the first heading. */
  readonly points: readonly AgentPoint[];
  readonly headings: readonly AgentHeading[];
}

/** Checks a text that is a draft, whatever it looks like. With `fix` it is first repaired where there is no doubt. */
export function checkForAgent(service: LanguageService, text: string, fix: boolean): CheckAnswer {
  const given = parseDraft(text);
  const draft = fix ? service.fixAll(given) : given;
  const found = service.report(draft);
  const count = (severity: Severity): number => found.filter((f) => f.severity === severity).length;
  return {
    findings: found.slice(0, MOST_FINDINGS).map((finding) => agentFinding(draft, finding)),
    counts: {
      error: count('error'),
      warning: count('warning'),
      information: count('information'),
      hint: count('hint'),
    },
    omitted: Math.max(0, found.length - MOST_FINDINGS),
    ...(fix && { fixedText: draft.text }),
  };
}

function agentFinding(draft: Draft, { rule, severity, message, range, related, fix }: Reported): AgentFinding {
  return {
    rule,
    severity,
    message,
    ...placeOf(range),
    text: brief(textIn(draft, range), LONGEST_QUOTE),
    related: related.map((r) => ({ line: r.range.start.line + 1, message: r.message })),
    ...(fix && { fix: agentFix(draft, fix) }),
  };
}

const agentFix = (draft: Draft, { label, automatic, edits }: ReportedFix): AgentFix => ({
  label,
  automatic,
  edits: edits.map(({ range, newText }) => ({ ...placeOf(range), old: textIn(draft, range), new: newText })),
});

const placeOf = ({ start }: Range): { readonly line: number; readonly column: number } => ({
  line: start.line + 1,
  column: start.character + 1,
});

const textIn = (draft: Draft, { start, end }: Range): string =>
  draft.text.slice(offsetAt(draft, start), offsetAt(draft, end));

/** The structure of a text that is a draft, as one list of headings. */
export function outlineForAgent({ settings: { speakingRate } }: LanguageService, text: string): OutlineAnswer {
  const draft = parseDraft(text);
  const { sections, points, ...parts } = outlineOf(draft, speakingRate);
  return {
    ...parts,
    characters: statsOf(draft, speakingRate).characters,
    minutes: spokenRangeOf(draft, speakingRate),
    points: points.map(agentPoint),
    headings: [...headingsOf(sections, 1)],
  };
}

function* headingsOf(sections: readonly OutlineSection[], level: number): Generator<AgentHeading> {
  for (const { number, title, range, characters, speakingMinutes, points, sections: within } of sections) {
    const line = range.start.line + 1;
    yield {
      level,
      line,
      heading: number + title,
      characters,
      minutes: speakingMinutes,
      points: points.map(agentPoint),
    };
    yield* headingsOf(within, level + 1);
  }
}

const agentPoint = ({ enumerator, head, range }: OutlinePoint): AgentPoint => ({
  line: range.start.line + 1,
  text: enumerator + head,
});
