import { z } from 'zod';
import { SEVERITIES } from '../../rules/severity.ts';

// What the tools take and give. The protocol's library holds every input and every answer against these.

/** An input that takes no other keys: a model that makes one up is told those there are. */
const input = <T extends z.ZodRawShape>(shape: T) =>
  z.strictObject(shape, {
    error: ({ code, keys }) =>
      code === 'unrecognized_keys'
        ? `there is no ${(keys as string[]).join(', ')}; pass ${Object.keys(shape).join(', ')}`
        : undefined,
  });

const language = z
  .enum(['zh-cn', 'en'])
  .optional()
  .describe('Language of the messages; by default that of the server.');

/** How a draft is given: as a text or as a file. */
const draft = {
  text: z.string().optional().describe('The whole draft as plain text. Give either this or `file`.'),
  file: z
    .string()
    .optional()
    .describe('A plain-text file with the draft: an absolute path, or one from the folder the server runs in.'),
  encoding: z.enum(['utf-8', 'gb18030']).optional().describe('Of the file; utf-8 by default, gb18030 reads GBK too.'),
  language,
};

export const checkInput = input({
  ...draft,
  fix: z
    .boolean()
    .optional()
    .describe(
      'Also return the whole draft with every repair that leaves no doubt (`fixedText`); the findings are then what is left. No file is written.',
    ),
});

export const outlineInput = input(draft);

export const rulesInput = input({
  rule: z.string().optional().describe('The id of one rule, for its reasons and examples; all rules without it.'),
  language,
});

const severity = z.enum(SEVERITIES);
const line = z.number().int().min(1);
const notes = z.array(z.string()).describe('What is wrong with the configuration file, if anything.');

export const checkOutput = z.object({
  findings: z.array(
    z.object({
      rule: z.string(),
      severity,
      message: z.string(),
      line,
      column: z.number().int().min(1).describe('In UTF-16 units.'),
      text: z.string().describe('The words it is about, or the beginning of them.'),
      related: z.array(z.object({ line, message: z.string() })),
      fix: z
        .object({
          label: z.string(),
          automatic: z.boolean().describe('Leaves no doubt: `fix` applies it. Others are for the writer to decide.'),
          edits: z.array(z.object({ line, column: z.number().int(), old: z.string(), new: z.string() })),
        })
        .optional(),
    }),
  ),
  counts: z.object({ error: z.number(), warning: z.number(), information: z.number(), hint: z.number() }),
  omitted: z.number().int().describe('How many further findings are left out.'),
  fixedText: z.string().optional(),
  notes,
});

const points = z.array(z.object({ line, text: z.string() })).describe('Run-in points (一是…), by their heads.');

export const outlineOutput = z.object({
  title: z.string().optional(),
  subtitle: z.string().optional(),
  salutation: z.string().optional(),
  characters: z.number().int().describe('字数, as a word processor counts.'),
  minutes: z.tuple([z.number(), z.number()]).describe('Speaking time: shortest and longest.'),
  points,
  headings: z.array(
    z.object({
      level: z.number().int().min(1),
      line,
      heading: z.string(),
      characters: z.number().int(),
      minutes: z.number(),
      points,
    }),
  ),
  notes,
});

export const rulesOutput = z.object({
  rules: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      severity,
      category: z.string(),
      why: z.string().optional(),
      source: z.string().optional(),
      examples: z
        .array(z.object({ wrong: z.string().describe('The place is between ⟦ and ⟧.'), right: z.string().optional() }))
        .optional(),
    }),
  ),
});
