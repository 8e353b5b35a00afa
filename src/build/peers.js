/** A plugin for the bundler: a program made with Ink has its Ink and its React; `sahifa/ink` uses those. */
export function peersOfOthers() {
  return {
    name: 'peers-of-others',
    resolveId: (id) => (/^(ink|react)(\/|$)/.test(id) ? { id, external: true } : null),
  };
}
