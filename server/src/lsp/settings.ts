import type { Connection } from 'vscode-languageserver';
import type { Settings } from '../rules/settings.ts';
import { createLanguageService, type LanguageService } from '../service/language-service.ts';
import type { Locale } from '../text/localized.ts';

export interface Services {
  /** The service for a document, by the settings that hold there. */
  of(uri: string): Promise<LanguageService>;
  /** Settings have changed: they are asked for anew. */
  refresh(): void;
}

export interface ServicesOptions {
  readonly locale: Locale;
  /** Whether the client answers `workspace/configuration`. */
  readonly pull: boolean;
  readonly onRuleError: (rule: string, error: unknown) => void;
}

/** Keeps one service for each set of settings in use. */
export function keepServices(connection: Connection, options: ServicesOptions): Services {
  const byUri = new Map<string, Promise<LanguageService>>();
  const bySettings = new Map<string, LanguageService>();
  const serviceFor = (settings: Partial<Settings>): LanguageService => {
    const key = JSON.stringify(settings);
    const known = bySettings.get(key);
    if (known) return known;
    const { locale, onRuleError } = options;
    const fresh = createLanguageService({ locale, settings, onRuleError });
    bySettings.set(key, fresh);
    return fresh;
  };
  const read = async (uri: string): Promise<LanguageService> => {
    if (!options.pull) return serviceFor({});
    const section: unknown = await connection.workspace.getConfiguration({ scopeUri: uri, section: 'jianggao' });
    return serviceFor(typeof section === 'object' && section !== null ? {} : {});
  };
  return {
    of(uri) {
      const known = byUri.get(uri);
      if (known) return known;
      const fresh = read(uri).catch(() => serviceFor({}));
      byUri.set(uri, fresh);
      return fresh;
    },
    refresh() {
      byUri.clear();
      bySettings.clear();
    },
  };
}
