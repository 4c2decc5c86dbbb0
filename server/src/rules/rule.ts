import type { Draft, Paragraph, Role } from '../draft/draft.ts';
import type { Segmenter } from '../segmenter/segmenter.ts';
import type { Edit } from '../text/edit.ts';
import type { Localized } from '../text/localized.ts';
import type { Span } from '../text/span.ts';
import type { Settings } from './settings.ts';
import type { Severity } from './severity.ts';

/** A repair: `automatic` only where it leaves no doubt. Spans are relative to what the finding's span is relative to. */
export interface Fix<M extends string = string> {
  readonly automatic: boolean;
  readonly edits: readonly Edit[];
  /** For a fix of one edit: its text as an LSP snippet with tab stops, for clients that can take one. */
  readonly snippet?: string;
  /** The message that names the repair; filled with the finding's data, and with `data` of its own. */
  readonly label: M;
  readonly data?: Readonly<Record<string, string | number>>;
}

/** What a rule found, as plain data without prose. UTF-16 offsets: in the paragraph, in the passage, or for draft rules in the document. */
export interface Finding<M extends string = string> {
  readonly span: Span;
  readonly message: M;
  readonly data?: Readonly<Record<string, string | number>>;
  readonly related?: readonly {
    readonly span: Span;
    readonly message: M;
    readonly data?: Readonly<Record<string, string | number>>;
  }[];
  /** The repair, the likeliest first where there are several; at most one of them is automatic. */
  readonly fixes?: readonly Fix<M>[];
  /** Where it weighs less than the rule's other findings: the weaker of this and the rule's severity holds. */
  readonly severity?: Severity;
}

/** Where the next words of a draft that is being written may settle a finding: in its own line, or anywhere behind it. */
export type Waiting = 'line' | 'behind';

export type Category = 'numbering' | 'parallelism' | 'four-character' | 'length' | 'completeness' | 'marks';

/**
 * A text that shows the rule, run as a test and printed on its page. ⟦…⟧ marks the range that must be underlined.
 * `bad` must be found, `good` (close to it) must stay silent, `fixed` is `bad` with its automatic fixes (or, where it has
 * none, the first fix of each finding) applied. Every example is read as a whole draft.
 */
export interface Example {
  readonly bad: string;
  readonly good?: string;
  readonly fixed?: string;
  /** Settings that the example needs, such as the user's terms. */
  readonly settings?: Partial<Settings>;
}

/** What a rule may ask beside the text. Without a segmenter (it loads late, or not at all) a rule finds less. */
export interface RuleContext {
  readonly settings: Settings;
  readonly segmenter?: Segmenter;
}

interface RuleBase<M extends string> {
  /** Kebab-case, the name of the rule's file; stable for ever. */
  readonly id: string;
  readonly category: Category;
  readonly severity: Severity;
  /** Whether it finds more with a segmenter, so that one is worth loading. */
  readonly needsSegmenter?: true;
  /** Whether any of its fixes is automatic. To repair a draft, only these rules are run over and over until nothing changes. */
  readonly repairs?: true;
  /** What is not shown yet while its place is being written: all that the rule finds, or only some of its messages. */
  readonly waits?: Waiting | Readonly<Partial<Record<M, Waiting>>>;
  readonly docs: {
    readonly title: Localized;
    /** One paragraph: what it looks for, when it is silent, and why. */
    readonly why: Localized;
    /** The convention's source, e.g. GB/T 15834-2011, 4.5.3.5. */
    readonly source?: string;
  };
  readonly messages: Readonly<Record<M, Localized>>;
  readonly examples: readonly Example[];
}

/** Looks at one paragraph and its role only, so that its findings last as long as the paragraph's text. */
export interface ParagraphRule<M extends string = string> extends RuleBase<M> {
  readonly scope: 'paragraph';
  readonly roles: readonly Role[];
  check(paragraph: Paragraph, role: Role, context: RuleContext): Iterable<Finding<M>>;
}

/**
 * Looks at one passage: a stretch of the draft that holds its lists whole, given as a draft of its own (see passagesOf).
 * Its findings last as long as the passage; nearly every speech is a single one.
 */
export interface PassageRule<M extends string = string> extends RuleBase<M> {
  readonly scope: 'passage';
  check(passage: Draft, context: RuleContext): Iterable<Finding<M>>;
}

/** Looks at the whole draft, at each version, over facts of its paragraphs. */
export interface DraftRule<M extends string = string> extends RuleBase<M> {
  readonly scope: 'draft';
  check(draft: Draft, context: RuleContext): Iterable<Finding<M>>;
}

export type Rule = ParagraphRule | PassageRule | DraftRule;

/** Names a paragraph rule, so that its message ids are checked where it is written. */
export const paragraphRule = <const M extends string>(rule: Omit<ParagraphRule<M>, 'scope'>): ParagraphRule<M> => ({
  ...rule,
  scope: 'paragraph',
});

/** Names a passage rule, so that its message ids are checked where it is written. */
export const passageRule = <const M extends string>(rule: Omit<PassageRule<M>, 'scope'>): PassageRule<M> => ({
  ...rule,
  scope: 'passage',
});

/** Names a draft rule, so that its message ids are checked where it is written. */
export const draftRule = <const M extends string>(rule: Omit<DraftRule<M>, 'scope'>): DraftRule<M> => ({
  ...rule,
  scope: 'draft',
});

/** Every role that holds text of the speech itself. */
export const TEXT_ROLES: readonly Role[] = [
  'title',
  'subtitle',
  'byline',
  'salutation',
  'lead',
  'heading',
  'run-in',
  'body',
  'closing',
  'signature',
];

/** The roles that hold running prose. */
export const PROSE_ROLES: readonly Role[] = ['lead', 'run-in', 'body', 'closing'];
