/** Runs Salesforce Code Analyzer's engines on folders: what they found, and which of them could not start. */
import { relative, resolve } from 'node:path';
import { REPOSITORY } from '../sf-command.ts';
import { toolModule } from '../tools/install.ts';

const FOLDER = 'scripts/code-analyzer';

const PACKAGES = {
  eslint: '@salesforce/code-analyzer-eslint-engine',
  pmd: '@salesforce/code-analyzer-pmd-engine',
  regex: '@salesforce/code-analyzer-regex-engine',
  'retire-js': '@salesforce/code-analyzer-retirejs-engine',
};

/** `AppExchange` and `Security` are what a security review looks at. */
const RULE_SELECTORS = ['Recommended', 'AppExchange', 'Security'];

/** Copies of code are looked for by the project's own means; the repository's eslint settings by `npm run lint`. */
const ENGINES = { cpd: { disable_engine: true }, eslint: { auto_discover_eslint_config: false } };

export interface Finding {
  engine: string;
  rule: string;
  /** from the repository's root, with slashes; empty where a finding belongs to no file */
  file: string;
  line: number;
  message: string;
}

export interface Analysis {
  findings: Finding[];
  /** engine and number of its rules that were applied */
  engines: Record<string, number>;
  /** engines that could not start here, with their own words */
  missing: { engine: string; reason: string }[];
}

/** The part of `@salesforce/code-analyzer-core` that is used here: its types are installed with it, later. */
interface Core {
  CodeAnalyzer: new (config: unknown) => Analyzer;
  CodeAnalyzerConfig: { fromObject(fields: object): unknown };
  EventType: { LogEvent: string };
}
interface Analyzer {
  onEvent(type: string, callback: (event: { logLevel: number; message: string }) => void): void;
  addEnginePlugin(plugin: unknown): Promise<void>;
  getEngineNames(): string[];
  createWorkspace(paths: string[]): Promise<unknown>;
  selectRules(selectors: string[], options: object): Promise<RuleSelection>;
  run(rules: RuleSelection, options: object): Promise<{ getViolations(): Violation[] }>;
}
interface RuleSelection {
  getRulesFor(engine: string): unknown[];
}
interface Violation {
  getRule(): { getEngineName(): string; getName(): string };
  getMessage(): string;
  getPrimaryLocation(): { getFile(): string | undefined; getStartLine(): number | undefined };
}

const ERROR_LEVEL = 1;

/** @param folders from the repository's root, or absolute */
export async function runEngines(folders: string[]): Promise<Analysis> {
  const { CodeAnalyzer, CodeAnalyzerConfig, EventType } = await load<Core>('@salesforce/code-analyzer-core');
  const analyzer = new CodeAnalyzer(
    CodeAnalyzerConfig.fromObject({ config_root: resolve(REPOSITORY), engines: ENGINES }),
  );
  const errors: string[] = [];
  analyzer.onEvent(EventType.LogEvent, ({ logLevel, message }) => {
    if (logLevel <= ERROR_LEVEL) errors.push(message);
  });
  const missing: Analysis['missing'] = [];
  for (const [engine, name] of Object.entries(PACKAGES)) {
    errors.length = 0;
    await analyzer.addEnginePlugin((await load<{ createEnginePlugin(): unknown }>(name)).createEnginePlugin());
    if (!analyzer.getEngineNames().includes(engine)) missing.push({ engine, reason: causeIn(errors.join('\n')) });
  }
  const workspace = await analyzer.createWorkspace(folders.map((folder) => resolve(REPOSITORY, folder)));
  const rules = await analyzer.selectRules(RULE_SELECTORS, { workspace });
  const results = await analyzer.run(rules, { workspace });
  return {
    // An engine that could not start is reported as missing already.
    findings: results
      .getViolations()
      .map(finding)
      .filter(({ rule }) => rule !== 'UninstantiableEngineError'),
    engines: Object.fromEntries(analyzer.getEngineNames().map((name) => [name, rules.getRulesFor(name).length])),
    missing,
  };
}

/** The first line of what follows `… due to the following error:`, the whole where there is no such line. */
const causeIn = (message: string): string =>
  /due to the following error:\s*(.+)/.exec(message)?.[1] ?? message.replace(/\s+/g, ' ').trim();

const load = async <T>(name: string): Promise<T> => (await import(toolModule(name, FOLDER))) as T;

function finding(violation: Violation): Finding {
  const location = violation.getPrimaryLocation();
  const file = location.getFile();
  return {
    engine: violation.getRule().getEngineName(),
    rule: violation.getRule().getName(),
    file: file === undefined ? '' : relative(REPOSITORY, file).replaceAll('\\', '/'),
    line: location.getStartLine() ?? 1,
    message: violation.getMessage().replace(/\s+/g, ' ').trim(),
  };
}
