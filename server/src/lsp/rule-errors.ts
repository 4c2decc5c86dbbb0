/** Says once for each version of a document which rules threw there. */
export interface RuleErrors {
  /** The version that is being worked on from now on. */
  during(version: object): void;
  report(rule: string, error: unknown): void;
}

export function logRuleErrors(log: (message: string) => void): RuleErrors {
  const said = new WeakMap<object, Set<string>>();
  let current: object = {};
  return {
    during(version) {
      current = version;
    },
    report(rule, error) {
      const known = said.get(current) ?? new Set<string>();
      if (known.has(rule)) return;
      said.set(current, known.add(rule));
      log(`rule ${rule}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    },
  };
}
