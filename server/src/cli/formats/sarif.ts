import { createHash } from 'node:crypto';
import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ArtifactLocation, Fix, Location, Log, Region, ReportingDescriptor, Result } from 'sarif';
import type { Range } from 'vscode-languageserver-types';
import { rules } from '../../rules/index.ts';
import type { Rule } from '../../rules/rule.ts';
import type { Severity } from '../../rules/severity.ts';
import type { Reported, ReportedFix } from '../../service/report.ts';
import { pageOf } from '../../service/validation.ts';
import type { Locale } from '../../text/localized.ts';
import type { FileReport } from '../report.ts';
import { VERSION } from '../version.ts';
import type { Format, Page } from './format.ts';
import { relativeName } from './names.ts';

const LEVEL: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};
/** What GitHub sorts its alerts by. */
const PROBLEM: Readonly<Record<Severity, 'error' | 'warning' | 'recommendation'>> = {
  error: 'error',
  warning: 'warning',
  information: 'recommendation',
  hint: 'recommendation',
};
const LANGUAGE: Readonly<Record<Locale, string>> = { 'zh-cn': 'zh-CN', en: 'en' };
/** What the names of files are relative to. */
const ROOT = '%SRCROOT%';

/** How far results stand in, so that the parts can be put into the whole as they are. */
const INDENT = ' '.repeat(8);

/** For code scanning: SARIF 2.1.0, one run. Regions count from one, in UTF-16 units. */
export const sarif: Format = {
  file: (report, page) =>
    resultsOf(report, page)
      .map((result) => JSON.stringify(result, undefined, 2).replace(/^/gm, INDENT))
      .join(',\n'),
  whole(parts, page) {
    const [before, after] = JSON.stringify(logOf(page), undefined, 2).split(/(?<="results": \[)(?=\])/);
    const results = parts.map(({ text }) => text).filter((text) => text !== '');
    const within = results.length > 0 ? `\n${results.join(',\n')}\n      ` : '';
    return `${before}${within}${after}\n`;
  },
};

/** The log with no results in it. */
const logOf = ({ locale, folder }: Page): Log => ({
  version: '2.1.0',
  $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
  runs: [
    {
      tool: {
        driver: {
          name: 'jianggao',
          version: VERSION,
          semanticVersion: VERSION,
          informationUri: 'https://github.com/jianggao/jianggao',
          language: LANGUAGE[locale],
          rules: rules.map((rule) => descriptorOf(rule, locale)),
        },
      },
      language: LANGUAGE[locale],
      originalUriBaseIds: { [ROOT]: { uri: folderUri(folder) } },
      columnKind: 'utf16CodeUnits',
      newlineSequences: ['\r\n', '\n', '\r'],
      results: [],
    },
  ],
});

const folderUri = (folder: string): string => `${pathToFileURL(folder).href.replace(/\/$/, '')}/`;

const descriptorOf = ({ id, docs, severity, category }: Rule, locale: Locale): ReportingDescriptor => ({
  id,
  shortDescription: { text: docs.title[locale] },
  fullDescription: { text: docs.why[locale] },
  help: { text: [docs.why[locale], ...(docs.source ? [docs.source] : []), pageOf(id)].join('\n\n') },
  helpUri: pageOf(id),
  defaultConfiguration: { level: LEVEL[severity] },
  properties: { tags: [category], 'problem.severity': PROBLEM[severity] },
});

function resultsOf(report: FileReport, { folder }: Page): Result[] {
  const artifactLocation = artifactOf(relativeName(report.file, folder));
  const print = fingerprinter(report.text);
  return report.diagnostics.map((d) => ({
    ruleId: d.rule,
    ruleIndex: rules.findIndex((rule) => rule.id === d.rule),
    level: LEVEL[d.severity],
    message: { text: d.message },
    locations: [locationOf(artifactLocation, d.range)],
    ...(d.related.length > 0 && {
      relatedLocations: d.related.map((r, i) => ({
        id: i + 1,
        ...locationOf(artifactLocation, r.range),
        message: { text: r.message },
      })),
    }),
    ...(d.fix && { fixes: [fixOf(artifactLocation, d.fix)] }),
    partialFingerprints: { 'jianggao/v1': print(d) },
  }));
}

const artifactOf = (name: string): ArtifactLocation =>
  isAbsolute(name)
    ? { uri: pathToFileURL(name).href }
    : { uri: name.split('/').map(encodeURIComponent).join('/'), uriBaseId: ROOT };

const locationOf = (artifactLocation: ArtifactLocation, range: Range): Location => ({
  physicalLocation: { artifactLocation, region: regionOf(range) },
});

const regionOf = ({ start, end }: Range): Region => ({
  startLine: start.line + 1,
  startColumn: start.character + 1,
  endLine: end.line + 1,
  endColumn: end.character + 1,
});

const fixOf = (artifactLocation: ArtifactLocation, fix: ReportedFix): Fix => ({
  description: { text: fix.label },
  artifactChanges: [
    {
      artifactLocation,
      replacements: fix.edits.map((e) => ({
        deletedRegion: regionOf(e.range),
        insertedContent: { text: e.newText },
      })),
    },
  ],
});

/** Makes the prints by which a finding is known again when lines move: its rule, its line's text, and which one of those. */
function fingerprinter(text: string): (d: Reported) => string {
  const lines = text.split(/\r\n|\n|\r/);
  const seen = new Map<string, number>();
  return ({ rule, range }) => {
    const line = (lines[range.start.line] ?? '').trim();
    const hash = createHash('sha256').update(`${rule}\n${line}`).digest('hex').slice(0, 16);
    const nth = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, nth);
    return `${hash}:${nth}`;
  };
}
