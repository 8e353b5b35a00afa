// What Node compiled of the program is kept for the next start: compiling takes longer than anything else that a start
// does. It is kept where the person's caches are, and nowhere if that cannot be written to, or if others can write to it.
'use strict';

const os = require('node:os');
const path = require('node:path');
const nodeModule = require('node:module');
const { isTrusted, sweep, trustedFolder } = require('./trusted-folder.js');

/** Milliseconds after which a start is over, and what it needed is compiled. */
const START = 2000;

/**
 * Keeps what is compiled of the files that are loaded from now on, and takes what was kept of them. Node can do so from 22
 * on. By itself it writes at the end only, which a reader may never come to. A folder that NODE_COMPILE_CACHE names Node has
 * taken as it is before our first line; nothing of ours is written there early where others can write.
 */
module.exports = function keepCompiled() {
  const { enableCompileCache, flushCompileCache, getCompileCacheDir } = nodeModule;
  if (!enableCompileCache || process.env.NODE_DISABLE_COMPILE_CACHE) return;
  if (!getCompileCacheDir()) {
    const folder = caches(process.env);
    const trusted = folder && trustedFolder(path.join(folder, 'sahifa'), isOfOtherNode);
    if (trusted) {
      enableCompileCache(trusted);
      setTimeout(sweep, START, trusted, isOfOtherNode).unref();
    }
  }
  const taken = getCompileCacheDir();
  if (taken && flushCompileCache && isTrusted(taken)) setTimeout(flushCompileCache, START).unref();
};

/** Node keeps what it compiled in a folder whose name begins with its version, and takes nothing from any other. */
function isOfOtherNode(name) {
  return /^v\d+\.\d+\.\d+-/.test(name) && !name.startsWith(`${process.version}-`);
}

/** As the XDG Base Directory Specification 0.8 has it, and Windows; undefined for a user without a home. */
function caches(env) {
  const isWindows = process.platform === 'win32';
  const named = absolute(isWindows ? env.LOCALAPPDATA : env.XDG_CACHE_HOME);
  if (named) return named;
  const home = absolute(isWindows ? env.USERPROFILE : env.HOME) ?? ofUser();
  return home && path.join(home, ...(isWindows ? ['AppData', 'Local'] : ['.cache']));
}

/** What the system knows, whatever the environment says. */
function ofUser() {
  try {
    return absolute(os.userInfo().homedir);
  } catch {
    return undefined;
  }
}

/** A variable that is empty or relative counts as unset: it would lead to wherever one happens to be. */
function absolute(folder) {
  return folder && path.isAbsolute(folder) ? folder : undefined;
}
