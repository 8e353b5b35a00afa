// What Node compiled of the program is kept for the next start: compiling takes longer than anything else that a start
// does. It is kept where the person's caches are, and nowhere if that cannot be written to, or if others can write to it.
'use strict';

const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const vm = require('node:vm');
const nodeModule = require('node:module');
const { isTrusted, trustedFolder } = require('./trusted-folder.js');

/** Milliseconds after which a start is over, and what it needed is compiled. */
const START = 2000;

/** Keeps what is compiled of the files that are loaded from now on, and takes what was kept of them. */
module.exports = function keepCompiled() {
  const { env } = process;
  const folder = env.NODE_COMPILE_CACHE || folderIn(caches(env));
  if (env.NODE_DISABLE_COMPILE_CACHE || !folder) return;
  if (nodeModule.enableCompileCache) byNode(folder);
  else byOurselves(path.join(folder, `${process.version}-${process.arch}`));
};

function folderIn(caches) {
  return caches && path.join(caches, 'sahifa');
}

/**
 * From Node 22 on. By itself it writes at the end only, and a reader may never come to its own. What NODE_COMPILE_CACHE
 * names it has taken as it is before our first line; nothing of ours is written there at once where others can write.
 */
function byNode(folder) {
  if (!nodeModule.getCompileCacheDir()) {
    const trusted = trustedFolder(folder);
    if (trusted) nodeModule.enableCompileCache(trusted);
  }
  const taken = nodeModule.getCompileCacheDir();
  if (taken && nodeModule.flushCompileCache && isTrusted(taken)) soon(nodeModule.flushCompileCache);
}

/** A file of the program whose name holds a hash of what is in it: `page-aB3xZ9_q.cjs`. */
const HASHED = /-.{8}(?=\.c?js)/;

/** For Node 20. Of files of one name only the last is kept. */
function byOurselves(named) {
  const folder = trustedFolder(named);
  if (!folder) return;
  const fresh = new Map();
  const compile = (file, body) => {
    const kept = path.join(folder, `${path.basename(file)}.bin`);
    const script = new vm.Script(
      `(function (exports, require, module, __filename, __dirname) {${body}\n})`,
      { filename: file, cachedData: read(kept) },
    );
    if (script.cachedDataRejected !== false) fresh.set(kept, script);
    return script.runInThisContext();
  };
  const asIs = require.extensions['.js'];
  const loader = (bodyOf) => (module, file) => {
    if (!HASHED.test(path.basename(file))) return asIs(module, file);
    const run = compile(file, bodyOf(fs.readFileSync(file, 'utf8')));
    const load = (id) => module.require(id);
    return run.call(module.exports, module.exports, load, module, file, path.dirname(file));
  };
  require.extensions['.cjs'] = loader((source) => source);
  require.extensions['.js'] = loader(asScript);
  const save = () => {
    for (const [kept, script] of fresh) write(kept, script.createCachedData());
    fresh.clear();
  };
  soon(save);
  process.on('exit', save);
}

const IMPORT = /import\{([^}]*)\}from("[^"]*");/y;
const EXPORT = 'export{';

/** A module as the build writes it, what it imports at its head and what it exports at its end, as a script. */
function asScript(source) {
  let at = 0;
  let head = '"use strict";';
  IMPORT.lastIndex = 0;
  for (let found = IMPORT.exec(source); found; found = IMPORT.exec(source)) {
    at = IMPORT.lastIndex;
    head += `const {${found[1].replaceAll(' as ', ':')}}=require(${found[2]});`;
  }
  const end = source.lastIndexOf(EXPORT);
  const names = source.slice(end + EXPORT.length, source.lastIndexOf('}')).split(',');
  const exported = names.map((name) => name.split(' as ').reverse().join(':'));
  return `${head}${source.slice(at, end)}Object.assign(exports,{${exported}});`;
}

function soon(save) {
  setTimeout(save, START).unref();
}

/** What was kept, undefined where that is not whole: V8 trusts what it gets. */
function read(file) {
  try {
    const bytes = fs.readFileSync(file);
    const data = bytes.subarray(0, -SUM_BYTES);
    return bytes.readInt32LE(data.length) === sum(data) ? data : undefined;
  } catch {
    return undefined;
  }
}

/** All of it in one step, and in the place of what was kept of an earlier version. */
function write(file, data) {
  const folder = path.dirname(file);
  const unfinished = `${file}.${process.pid}`;
  const end = Buffer.alloc(SUM_BYTES);
  end.writeInt32LE(sum(data));
  try {
    fs.writeFileSync(unfinished, Buffer.concat([data, end]), { mode: 0o600 });
    fs.renameSync(unfinished, file);
    const others = fs.readdirSync(folder).filter((name) => isOfOneName(name, path.basename(file)));
    for (const name of others) fs.unlinkSync(path.join(folder, name));
  } catch {
    // The next start compiles again.
    discard(unfinished);
  }
}

/** A full disk leaves a part of it. */
function discard(file) {
  try {
    fs.unlinkSync(file);
  } catch {
    // It was not begun.
  }
}

const SUM_BYTES = 4;

/** Of some bytes of each block: what a machine leaves that has lost its power lacks whole blocks. */
function sum(data) {
  let sum = data.length;
  for (let at = 0; at < data.length; at += 512) sum = (Math.imul(sum, 31) + data[at]) | 0;
  return sum;
}

function isOfOneName(a, b) {
  return a !== b && a.replace(HASHED, '') === b.replace(HASHED, '');
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
