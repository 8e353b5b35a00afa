/**
 * A plugin for the bundler: modules that stand in for others, by the specifier with which a file in `importers` imports
 * them.
 */
export function standIns(name, importers, modules) {
  const own = (id) => `\0${name}:${id}`;
  const sources = new Map(Array.from(modules, ([id, source]) => [own(id), source]));
  return {
    name,
    enforce: 'pre', // of the tests' bundler: before it looks for a package
    resolveId: (id, importer) => (modules.has(id) && importers.test(importer) ? own(id) : null),
    load: (id) => sources.get(id) ?? null,
  };
}
