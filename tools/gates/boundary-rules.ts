import { listPackages, listRootLibraries, type WorkspacePackage } from './packages.ts';

/** The part of a dependency-cruiser rule that we use. */
export interface BoundaryRule {
  readonly name: string;
  readonly comment: string;
  readonly severity: 'error';
  readonly from: Readonly<Record<string, unknown>>;
  readonly to: Readonly<Record<string, unknown>>;
}

const TESTS = '\\.(test|spec)\\.tsx?$';
const PACKAGE = '^(kernel|domains/[^/]+|apps/[^/]+|demo)/';

/** Libraries a model may use: each is pure, needs neither Node.js nor a DOM, and reads no clock. */
const PURE_LIBRARIES = ['zod', 'chinese-days', 'pinyin-pro', 'gcoord', 'polyclip-ts'];

const escape = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const anyOf = (names: readonly string[]): string => names.map(escape).join('|');
const rule = (name: string, comment: string, from: BoundaryRule['from'], to: BoundaryRule['to']): BoundaryRule => ({
  name,
  comment,
  severity: 'error',
  from,
  to,
});

const faces: readonly BoundaryRule[] = [
  rule(
    'model-pure',
    'A model imports models and pure libraries only: no Node.js, no server, no screen, no app. Do the rest in server/ and pass the result in.',
    { path: '^(kernel|domains/[^/]+)/model/', pathNot: TESTS },
    { path: '^(kernel|domains/[^/]+)/(server|web|testkit)/|^(apps|demo|bench|e2e|tools)/' },
  ),
  rule(
    'model-no-node',
    'A model touches no files, sockets or processes. Do it in server/ and pass the result in.',
    { path: '^(kernel|domains/[^/]+)/model/', pathNot: TESTS },
    { dependencyTypes: ['core'] },
  ),
  rule(
    'model-pure-libraries',
    `A model may use ${PURE_LIBRARIES.join(', ')} and nothing else from outside.`,
    { path: '^(kernel|domains/[^/]+)/model/', pathNot: TESTS },
    { path: 'node_modules/', pathNot: `node_modules/(@linli|${anyOf(PURE_LIBRARIES)})/` },
  ),
  rule(
    'web-never-server',
    'A screen never imports the server or Node.js: call the operation over HTTP, or move what both need into model/.',
    { path: '^((kernel|domains/[^/]+)/web|apps/web|apps/(portal|field)/web)/', pathNot: `${TESTS}|vite\\.config\\.ts$` },
    { path: '^((kernel|domains/[^/]+)/(server|testkit)|apps/server|apps/portal/server|demo|bench|tools|e2e)/' },
  ),
  rule(
    'web-no-node',
    'This runs in a browser: there is no Node.js here.',
    { path: '^((kernel|domains/[^/]+)/web|apps/web|apps/(portal|field)/web)/', pathNot: `${TESTS}|vite\\.config\\.ts$` },
    { dependencyTypes: ['core'] },
  ),
  rule(
    'server-never-web',
    'The server draws nothing: move what both need into model/.',
    { path: '^((kernel|domains/[^/]+)/server|apps/server|apps/portal/server)/', pathNot: TESTS },
    { path: '^((kernel|domains/[^/]+)/web|apps/web|apps/(portal|field)/web)/' },
  ),
];

const directions: readonly BoundaryRule[] = [
  rule(
    'kernel-knows-no-domain',
    'The kernel knows the three nouns, not what they are used for. If it needs a domain, a declaration is missing.',
    { path: '^kernel/' },
    { path: '^(domains|apps|demo|bench|e2e)/' },
  ),
  rule('nothing-imports-apps', 'Apps gather; nobody gathers apps.', { path: '^(kernel|domains|demo)/' }, { path: '^apps/' }),
  rule(
    'apps-stand-apart',
    'An app does not import another app; the program serves the pages of the portal by its door (docs/decisions/0027).',
    { path: '^apps/([^/]+)/' },
    { path: '^apps/', pathNot: '^apps/$1/|^apps/portal/server/index\\.ts$' },
  ),
  rule(
    'named-facts-only',
    'Supervision, accreditation and disclosure name published facts; they import no other domain’s server.',
    { path: '^domains/(supervision|accreditation|disclosure)/' },
    { path: '^domains/[^/]+/server/', pathNot: '^domains/$1/' },
  ),
  rule(
    'testkit-in-tests-only',
    'The test kit serves tests, benches and the demo county.',
    { path: '^(kernel/(model|server|web)|domains|apps)/', pathNot: `${TESTS}|/testing/` },
    { path: '^kernel/testkit/' },
  ),
  rule('no-test-imported', 'Nothing leans on a test file.', {}, { path: TESTS }),
  rule('no-circular', 'A circle, type-only imports included: move what both need into a third file.', {}, { circular: true }),
  rule('resolvable', 'This import leads nowhere.', {}, { couldNotResolve: true }),
];

const doors: readonly BoundaryRule[] = [
  rule(
    'through-the-door',
    'Enter a package by its door: @linli/<name>/model, /server or /web. What you need must be exported there.',
    { path: PACKAGE },
    { path: '^(kernel|domains/[^/]+)/', pathNot: '^$1/|^(kernel|domains/[^/]+)/(model|server|web|testkit)/index\\.ts$' },
  ),
  rule(
    'by-name',
    'Name the package (@linli/<name>/<face>) instead of climbing to it with ../..',
    { path: PACKAGE },
    { path: PACKAGE, pathNot: '^$1/', dependencyTypesNot: ['aliased-workspace'] },
  ),
];

function neighbourRules(packages: readonly WorkspacePackage[], shared: readonly string[]): BoundaryRule[] {
  return packages.flatMap(({ folder, neighbours, libraries }) => [
    rule(
      'only-declared-neighbours',
      'A package imports only what its package.json declares. Declare the neighbour there, if the direction of the graph allows it.',
      { path: `^${escape(folder)}/` },
      { path: PACKAGE, pathNot: `^(${anyOf([folder, ...neighbours])})/` },
    ),
    rule(
      'only-declared-libraries',
      'A package uses libraries that the kernel or its own package.json pins; tests also what the root pins.',
      { path: `^${escape(folder)}/`, pathNot: `${TESTS}|vite\\.config\\.ts$|^kernel/testkit/` },
      { path: 'node_modules/', pathNot: `node_modules/(@types|@linli|${anyOf([...shared, ...libraries])})/` },
    ),
  ]);
}

/**
 * Options for dependency-cruiser: who may import whom. The neighbour rules are generated from the manifests, so the
 * graph is written once. `parser: 'swc'` matters: the default parser needs TypeScript below 7, and without it the tool
 * looks at no file at all and reports success.
 */
export function boundaryOptions(root: string): Readonly<Record<string, unknown>> {
  const packages = listPackages(root);
  const shared = packages.find(({ folder }) => folder === 'kernel')?.libraries ?? [];
  const rootLibraries = [...listRootLibraries(root), ...shared];
  const rootRule = rule(
    'only-declared-libraries',
    'Tools, tests and benches use what the root or the kernel pins.',
    { path: `^(tools|bench|e2e|kernel/testkit)/|${TESTS}` },
    { path: 'node_modules/', pathNot: `node_modules/(@types|@linli|${anyOf(rootLibraries)})/` },
  );
  return {
    forbidden: [...faces, ...directions, ...doors, ...neighbourRules(packages, shared), rootRule],
    options: {
      parser: 'swc',
      tsPreCompilationDeps: true,
      combinedDependencies: true,
      doNotFollow: { path: 'node_modules' },
      exclude: { path: '^(kernel|domains|apps|demo)/.*/dist/|^tools/gates/fixtures/' },
      enhancedResolveOptions: {
        exportsFields: ['exports'],
        conditionNames: ['import', 'node', 'default', 'types'],
        extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css', '.d.ts'],
      },
    },
  };
}
