/** Groups for the bundler: what goes into one file, since a start pays for each file that it loads. */
import path from 'node:path';

/** Modules and all that they import before they run, as far as no earlier group has it. */
export function allOf(name, ...modules) {
  let reached;
  return {
    debugName: name,
    name: (id, graph) => {
      reached ??= modules.reduce(
        (found, module) => importsOf(path.resolve(module), graph, found),
        new Set(),
      );
      return reached.has(id) ? name : null;
    },
  };
}

/** Modules whose path matches. */
export function matching(name, test) {
  return { name, test };
}

/** The first group that wants a module has it. */
export function chunks(groups) {
  return {
    groups: groups.map((group, at) => ({ ...group, priority: groups.length - at })),
    includeDependenciesRecursively: false,
  };
}

/** Ids of what is imported, but for what is imported only when it is needed. */
function importsOf(id, graph, found = new Set()) {
  if (found.has(id)) return found;
  found.add(id);
  for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) {
    importsOf(imported, graph, found);
  }
  return found;
}
