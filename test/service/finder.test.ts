import { describe, expect, it } from 'vitest';
import { parseDraft } from '../../server/src/draft/parse.ts';
import { draftRule, paragraphRule, passageRule, TEXT_ROLES } from '../../server/src/rules/rule.ts';
import { createLanguageService } from '../../server/src/service/language-service.ts';
import { edit } from '../../server/src/text/edit.ts';

const base = {
  category: 'marks',
  severity: 'hint',
  messages: { m: { 'zh-cn': '试', en: 'test' } },
  examples: [],
  docs: { title: { 'zh-cn': '试', en: 'test' }, why: { 'zh-cn': '试', en: 'test' } },
} as const;
const at = (place: number) => [{ span: { start: place, end: place + 1 }, message: 'm' }] as const;

describe('what is found', () => {
  it('stands in the order of the text; at one place by what the rule looks at, then in the order of the rules', () => {
    const service = createLanguageService({
      rules: [
        draftRule({ ...base, id: 'draft', check: () => at(3) }),
        draftRule({ ...base, id: 'repairing-draft', repairs: true, check: () => at(3) }),
        passageRule({ ...base, id: 'passage', check: () => at(3) }),
        passageRule({ ...base, id: 'repairing-passage', repairs: true, check: () => at(0) }),
        paragraphRule({ ...base, id: 'repairing-paragraph', repairs: true, roles: TEXT_ROLES, check: () => at(0) }),
        paragraphRule({ ...base, id: 'paragraph', roles: TEXT_ROLES, check: () => at(0) }),
      ],
    });
    const found = service.findings(parseDraft('甲。\n乙。'));
    expect(found.map(({ rule, finding }) => [finding.span.start, rule.id])).toEqual([
      [0, 'repairing-paragraph'],
      [0, 'paragraph'],
      [0, 'repairing-passage'],
      [3, 'repairing-paragraph'],
      [3, 'paragraph'],
      [3, 'passage'],
      [3, 'draft'],
      [3, 'repairing-draft'],
    ]);
  });
});

describe('fix all', () => {
  const looking = (id: string, repairs: boolean) => {
    const seen: string[] = [];
    const rule = paragraphRule({
      ...base,
      id,
      ...(repairs && { repairs }),
      roles: TEXT_ROLES,
      *check({ text }) {
        seen.push(text);
        const place = text.indexOf('乙');
        const fix = { automatic: true, edits: [edit(place, place + 1, '丙')], label: 'm' } as const;
        if (repairs && place >= 0) yield { span: fix.edits[0].span, message: 'm', fixes: [fix] };
      },
    });
    return { rule, seen };
  };
  /** One fix of the whole draft, as for marks that are half-width throughout. */
  const everywhere = draftRule({
    ...base,
    id: 'everywhere',
    repairs: true,
    *check({ text }) {
      const edits = [...text.matchAll(/,/g)].map(({ index }) => edit(index, index + 1, '，'));
      const [first] = edits;
      if (first) yield { span: first.span, message: 'm', fixes: [{ automatic: true, edits, label: 'm' }] };
    },
  });
  const TEXT = '甲一,甲。\n甲二乙。\n甲三,甲。\n甲四。';

  it('asks a draft on the way only the rules that repair, once for each text of a line', () => {
    const [repairing, other] = [looking('repairing', true), looking('other', false)];
    const service = createLanguageService({ rules: [other.rule, repairing.rule, everywhere] });
    const fixed = service.fixAll(parseDraft(TEXT));
    expect(fixed.text).toBe('甲一，甲。\n甲二丙。\n甲三，甲。\n甲四。');
    const lines = [...TEXT.split('\n'), '甲一，甲。', '甲二丙。', '甲三，甲。'];
    expect([...repairing.seen].sort()).toEqual(lines.sort());
    expect(other.seen).toEqual([]);
    service.findings(fixed);
    expect(repairing.seen).toHaveLength(lines.length);
    expect(other.seen).toEqual(fixed.text.split('\n'));
  });

  it('is the draft itself where nothing is to be repaired', () => {
    const draft = parseDraft('甲一。\n甲二。');
    expect(createLanguageService({ rules: [looking('repairing', true).rule] }).fixAll(draft)).toBe(draft);
  });
});
