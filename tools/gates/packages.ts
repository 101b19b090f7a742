import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** One workspace package as its manifest declares it. */
export interface WorkspacePackage {
  readonly name: string;
  /** Folder below the root with forward slashes: `kernel`, `domains/regions`, `apps/web`. */
  readonly folder: string;
  /** Folders of the workspace packages it declares: its neighbours, the kernel among them. */
  readonly neighbours: readonly string[];
  /** Packages from outside that it declares, development and optional ones included. */
  readonly libraries: readonly string[];
}

interface Manifest {
  readonly name?: string;
  readonly workspaces?: readonly string[];
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

function readManifest(file: string): Manifest {
  return JSON.parse(readFileSync(file, 'utf8')) as Manifest;
}

function declaredBy(manifest: Manifest): string[] {
  return Object.keys({ ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies });
}

/** Every workspace package below `root`, sorted by folder. The dependency graph lives in these manifests and nowhere else. */
export function listPackages(root: string): readonly WorkspacePackage[] {
  const patterns = readManifest(join(root, 'package.json')).workspaces ?? [];
  const manifests = patterns
    .flatMap((pattern) => globSync(join(pattern, 'package.json'), { cwd: root }))
    .map((file) => ({ folder: dirname(file).replaceAll('\\', '/'), manifest: readManifest(join(root, file)) }))
    .sort((a, b) => (a.folder < b.folder ? -1 : 1));
  const folderOf = new Map(manifests.map(({ folder, manifest }) => [manifest.name, folder]));
  return manifests.map(({ folder, manifest }) => ({
    name: manifest.name ?? folder,
    folder,
    neighbours: declaredBy(manifest).flatMap((name) => folderOf.get(name) ?? []),
    libraries: declaredBy(manifest).filter((name) => !folderOf.has(name)),
  }));
}

/** Packages that the root manifest declares: tools, tests and benches may use them. */
export function listRootLibraries(root: string): readonly string[] {
  const file = join(root, 'package.json');
  return existsSync(file) ? declaredBy(readManifest(file)) : [];
}

/** The folders along the first circle in the declared graph, or undefined when there is none. */
export function findCircle(packages: readonly WorkspacePackage[]): readonly string[] | undefined {
  const byFolder = new Map(packages.map((each) => [each.folder, each]));
  const finished = new Set<string>();
  const walk = (folder: string, path: readonly string[]): readonly string[] | undefined => {
    if (path.includes(folder)) return [...path.slice(path.indexOf(folder)), folder];
    if (finished.has(folder)) return undefined;
    for (const next of byFolder.get(folder)?.neighbours ?? []) {
      const circle = walk(next, [...path, folder]);
      if (circle) return circle;
    }
    finished.add(folder);
    return undefined;
  };
  for (const { folder } of packages) {
    const circle = walk(folder, []);
    if (circle) return circle;
  }
  return undefined;
}
