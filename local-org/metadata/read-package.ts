import type { Component, XmlElement } from './component.ts';
import { checkManifest, isListed } from './manifest-check.ts';
import { readManifest, type Manifest } from './manifest.ts';
import { packageFile, splitComponent, type DefinitionFile } from './package-file.ts';
import { parseXml, XmlError } from './xml.ts';
import { unzip, ZipError } from './zip.ts';

/** What is wrong with a package before its components are looked at; a row of the deployment's failures. */
export interface PackageProblem {
  /** within the package's root folder */
  file: string;
  /** empty for what concerns the manifest, as Salesforce answers */
  componentType: string;
  fullName: string;
  message: string;
  line?: number;
  column?: number;
}

/** https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_deploy_deleting_files.htm */
export interface DestructiveChanges {
  file: string;
  /** whether they are deleted before the package's components arrive, or after */
  when: 'before' | 'after';
  manifest: Manifest;
}

export interface MetadataPackage {
  /** the zip's folder that holds `package.xml`, with a closing slash; empty for the zip's own root */
  root: string;
  components: Component[];
  destructiveChanges: DestructiveChanges[];
  problems: PackageProblem[];
}

export const MANIFEST = 'package.xml';
const DESTRUCTIVE: readonly (readonly [file: string, when: DestructiveChanges['when']])[] = [
  ['destructiveChangesPre.xml', 'before'],
  ['destructiveChanges.xml', 'before'],
  ['destructiveChangesPost.xml', 'after'],
];
const MANIFESTS = new Set([MANIFEST, ...DESTRUCTIVE.map(([file]) => file)]);

type Files = ReadonlyMap<string, Uint8Array>;

/**
 * The components in a zip in Metadata API format, as far as its `package.xml` lists them. Nothing is thrown: every
 * problem is in `problems`.
 * https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/file_based_zip_file.htm
 */
export function readPackage(zip: Uint8Array): MetadataPackage {
  const nothing = { root: '', components: [], destructiveChanges: [] };
  const refuse = (fullName: string, message: string): MetadataPackage => ({
    ...nothing,
    problems: [{ file: fullName, componentType: '', fullName, message }],
  });
  try {
    const entries = unzip(zip);
    const root = rootOf(entries);
    if (root === undefined) return refuse(MANIFEST, `No ${MANIFEST} found`);
    return { root, ...readFiles(new Map([...entries].map(([path, content]) => [path.slice(root.length), content]))) };
  } catch (error) {
    if (error instanceof ZipError) return refuse('', error.message);
    throw error;
  }
}

/** `package.xml` lies at the root or in the only folder there. */
function rootOf(entries: Files): string | undefined {
  if (entries.has(MANIFEST)) return '';
  const roots = new Set([...entries.keys()].map((path) => path.slice(0, path.indexOf('/') + 1)));
  const [root] = roots;
  return roots.size === 1 && entries.has(root + MANIFEST) ? root : undefined;
}

function readFiles(files: Files): Omit<MetadataPackage, 'root'> {
  const problems: PackageProblem[] = [];
  const manifest = manifestIn(files, MANIFEST, problems);
  const destructiveChanges = DESTRUCTIVE.filter(([file]) => files.has(file)).map(([file, when]) => ({
    file,
    when,
    manifest: manifestIn(files, file, problems),
  }));
  const found = [...files.keys()]
    .filter((path) => !MANIFESTS.has(path))
    .flatMap((path) => readFile(path, files, problems));
  if (problems.length === 0) problems.push(...checkManifest(manifest, found, MANIFEST));
  problems.push(...found.filter((component) => !isListed(manifest, component)).flatMap(notListed));
  problems.push(...unnamedOrTwice(found));
  const components = found.filter((component) => isListed(manifest, component));
  return { components, destructiveChanges, problems };
}

function manifestIn(files: Files, file: string, problems: PackageProblem[]): Manifest {
  const root = parseFile(file, files.get(file)!, { componentType: '', fullName: file }, problems);
  return root ? readManifest(root) : new Map();
}

function readFile(path: string, files: Files, problems: PackageProblem[]): Component[] {
  const file = packageFile(path);
  if (!file) {
    const message = `${path} is no file of a metadata type that the local org models`;
    problems.push({ file: path, componentType: '', fullName: path, message });
    return [];
  }
  if (file.kind === 'content') {
    if (!files.has(file.definition)) problems.push(withoutDefinition(path, file.definition));
    return [];
  }
  const { type, fullName } = file;
  const xml = parseFile(path, files.get(path)!, { componentType: type, fullName }, problems);
  if (!xml) return [];
  const contents = contentsOf(file, path, files);
  return splitComponent({ type, fullName, file: path, xml, ...(contents ? { contents } : {}) });
}

function contentsOf(file: DefinitionFile, path: string, files: Files): Files | undefined {
  const { contentFile, contentFolder } = file;
  if (!contentFile && !contentFolder) return undefined;
  return new Map(
    [...files].filter(
      ([other]) => other === contentFile || (contentFolder && other.startsWith(contentFolder) && other !== path),
    ),
  );
}

function parseFile(
  file: string,
  content: Uint8Array,
  component: Pick<PackageProblem, 'componentType' | 'fullName'>,
  problems: PackageProblem[],
): XmlElement | undefined {
  try {
    return parseXml(content);
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    const { line, column } = error;
    problems.push({ file, ...component, message: `Error parsing file: ${error.message}`, line, column });
    return undefined;
  }
}

function withoutDefinition(path: string, definition: string): PackageProblem {
  const message = `${path} has no definition: ${definition} is not in the zip file`;
  return { file: path, componentType: '', fullName: path, message };
}

/** A container that travels only for its children's sake need not be listed. */
function notListed({ type, fullName, file, xml }: Component): PackageProblem[] {
  const isMereContainer = (type === 'CustomObject' && xml?.children.length === 0) || type === 'CustomLabels';
  return isMereContainer ? [] : [{ file, componentType: type, fullName, message: 'Not in package.xml' }];
}

function* unnamedOrTwice(components: Component[]): Generator<PackageProblem> {
  const seen = new Set<string>();
  for (const { type: componentType, fullName, file, xml } of components) {
    const place = { file, componentType, fullName, line: xml?.line, column: xml?.column };
    const key = `${componentType}:${fullName.toLowerCase()}`;
    if (/(^|\.)$/.test(fullName)) yield { ...place, message: 'Required field is missing: fullName' };
    else if (seen.has(key)) yield { ...place, message: `Duplicate name '${fullName}' specified` };
    seen.add(key);
  }
}
