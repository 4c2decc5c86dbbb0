import {
  type ClientCapabilities,
  CodeLensRefreshRequest,
  type Connection,
  type InitializeParams,
  MessageType,
  SemanticTokensRefreshRequest,
  ShowMessageNotification,
} from 'vscode-languageserver';
import { type Locale, type Localized, localeOf } from '../text/localized.ts';
import { type ConfigFiles, keepConfigFiles } from './config-files.ts';
import { type ConfigProblems, reportConfigProblems } from './config-problems.ts';
import { type Diagnostics, provideDiagnostics } from './diagnostics.ts';
import { type Documents, keepDocuments } from './documents.ts';
import { type Drafts, findDrafts } from './drafts.ts';
import type { Platform } from './platform.ts';
import { quietly } from './quietly.ts';
import { logRuleErrors } from './rule-errors.ts';
import { holdSegmenter, type SegmenterHolder } from './segmenter.ts';
import { keepServices, type Services, sectionIn } from './settings.ts';

/** What the server keeps for the one client that it serves. */
export interface Session {
  readonly client: ClientCapabilities;
  readonly locale: Locale;
  readonly files: ConfigFiles;
  readonly problems: ConfigProblems;
  readonly services: Services;
  readonly documents: Documents;
  readonly drafts: Drafts;
  readonly diagnostics: Diagnostics;
  readonly segmenter: SegmenterHolder;
  /** URIs of the workspace folders, as they are now. */
  readonly folders: Set<string>;
  /** Settings may have changed: everything is checked anew. */
  settingsChanged(): void;
}

/** Makes the session that a client asks for when it says hello. */
export function createSession(connection: Connection, platform: Platform, params: InitializeParams): Session {
  const { capabilities: client } = params;
  const { errors, ...settings } = keepSettings(connection, platform, params, () => settingsChanged());
  const { files, services, segmenter } = settings;
  const documents: Documents = keepDocuments(connection, {
    opened(uri) {
      // No watcher tells of a .jianggao.json above the workspace.
      files.forget(uri);
      services.refresh(uri);
    },
    changed: (uri) => diagnostics.changed(uri),
    saved: (uri) => diagnostics.saved(uri),
    closed(uri) {
      services.closed(uri);
      diagnostics.closed(uri);
    },
  });
  const drafts = findDrafts(documents, services, errors);
  const diagnostics = provideDiagnostics(connection, drafts, {
    pull: client.textDocument?.diagnostic !== undefined,
    canRefresh: client.workspace?.diagnostics?.refreshSupport === true,
    onReported: segmenter.start,
  });
  const settingsChanged = (): void => {
    services.refresh();
    diagnostics.refresh(documents.all().map(({ uri }) => uri));
    if (client.workspace?.codeLens?.refreshSupport)
      quietly(connection, connection.sendRequest(CodeLensRefreshRequest.type));
    if (client.workspace?.semanticTokens?.refreshSupport)
      quietly(connection, connection.sendRequest(SemanticTokensRefreshRequest.type));
  };
  return { client, ...settings, documents, drafts, diagnostics, settingsChanged };
}

/** What a session keeps beside its documents: the services, and all that they are made of. */
function keepSettings(connection: Connection, platform: Platform, params: InitializeParams, onSegmenter: () => void) {
  const options = optionsIn(params);
  const locale = localeOf(options.locale ?? params.locale);
  const folders = new Set(foldersIn(params));
  const errors = logRuleErrors((message) => connection.console.error(message));
  const segmenter = holdSegmenter(connection, platform, () => {
    services.renew();
    onSegmenter();
  });
  const problems = reportConfigProblems(connection, locale);
  const files = keepConfigFiles(platform, () => [...folders], options.trusted !== false);
  const services = keepServices(connection, {
    locale,
    pull: params.capabilities.workspace?.configuration === true,
    initial: sectionIn(options.settings),
    files,
    segmenter: segmenter.current,
    onConfigFile: problems.report,
    onSettingProblem: sayOnce(connection, locale),
    onWords: segmenter.addWords,
    onRuleError: errors.report,
  });
  return { locale, folders, errors, segmenter, problems, files, services };
}

/** Says each thing to the user once. */
function sayOnce(connection: Connection, locale: Locale): (message: Localized) => void {
  const said = new Set<string>();
  return (message) => {
    const text = message[locale];
    if (said.has(text)) return;
    said.add(text);
    quietly(
      connection,
      connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message: text }),
    );
  };
}

/** What an editor can say that has no other way to: its settings, the language of messages, whether it trusts the folders. */
function optionsIn({ initializationOptions }: InitializeParams): {
  readonly settings?: unknown;
  readonly locale?: string;
  readonly trusted?: boolean;
} {
  const given: unknown = initializationOptions;
  if (typeof given !== 'object' || given === null) return {};
  return {
    ...('settings' in given && { settings: given.settings }),
    ...('locale' in given && typeof given.locale === 'string' && { locale: given.locale }),
    ...('trusted' in given && given.trusted === false && { trusted: false }),
  };
}

const foldersIn = ({ workspaceFolders, rootUri }: InitializeParams): string[] =>
  workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
