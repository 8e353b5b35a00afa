/**
 * `npm run sbom`: writes to standard output what is in the bundle as a software bill of materials (CycloneDX), the same for
 * the same build. npm knows what is installed, and the build what of it was bundled: the packages whose licences it wrote.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The head of each licence in `THIRD-PARTY-LICENSES.txt`: `name version (licence)`. */
const BUNDLED = /^-{80}\n\n(\S+) (\S+) \(/gm;

export function bundledPackages(licences) {
  return Array.from(licences.matchAll(BUNDLED), ([, name, version]) => `${name}@${version}`);
}

/** `installed`: the whole bill that npm writes. */
export function billOf(installed, bundled) {
  const names = new Set(bundled);
  const components = installed.components
    .filter((component) => names.has(component['bom-ref']))
    // The same package may be installed in two places.
    .filter((component, at, all) => all.findIndex((each) => sameAs(each, component)) === at)
    // To be bundled, it is installed for development.
    .map(({ properties: _, ...component }) => component)
    .sort((a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1));
  if (components.length !== names.size) {
    const found = new Set(components.map((component) => component['bom-ref']));
    throw new Error(`not installed: ${bundled.filter((name) => !found.has(name)).join(', ')}`);
  }
  const { timestamp: _, component, ...metadata } = installed.metadata;
  const own = { ...component, name: 'sahifa', type: 'application' };
  const known = new Set([own['bom-ref'], ...names]);
  const dependencies = [
    { ref: own['bom-ref'], dependsOn: [...names].sort() },
    ...components.map((each) => ({
      ref: each['bom-ref'],
      dependsOn: dependsOn(installed, each, known),
    })),
  ];
  const { serialNumber: __, ...head } = installed;
  return { ...head, metadata: { ...metadata, component: own }, components, dependencies };
}

function sameAs(a, b) {
  return a['bom-ref'] === b['bom-ref'];
}

function dependsOn({ dependencies }, component, known) {
  const all = dependencies.filter(({ ref }) => ref === component['bom-ref']);
  const refs = all.flatMap(({ dependsOn }) => dependsOn).filter((ref) => known.has(ref));
  return [...new Set(refs)].sort();
}

function main() {
  const npm = execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const bundled = bundledPackages(readFileSync('dist/THIRD-PARTY-LICENSES.txt', 'utf8'));
  process.stdout.write(`${JSON.stringify(billOf(JSON.parse(npm), bundled), undefined, 2)}\n`);
}

if (import.meta.main ?? process.argv[1] === import.meta.filename) main();
