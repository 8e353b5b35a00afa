// Code that is kept is code that will be run. So it is kept in, and taken from, no folder that anybody but the person and
// root can put something into, or put another folder in the place of.
'use strict';

const fs = require('node:fs');
const path = require('node:path');

/** What the group and all others may do in a folder. */
const MAY_ENTER = 0o011;
const MAY_WRITE = 0o022;

/** What lies in such a folder only its owner takes away (`/tmp`). */
const STICKY = 0o1000;

/** The folder that keeps what is compiled has folders, one for each Node, and these have files. */
const DEPTH = 2;

/**
 * The real path of a folder to keep code in, made where it is not there, for its owner alone. Undefined where it cannot be
 * had, where others can change it or what leads to it, and where something of theirs is in it already. `isUnused` names
 * what nobody reads from it; that is not looked at. Never throws.
 */
exports.trustedFolder = (folder, isUnused = () => false) => {
  try {
    const real = realFolder(path.resolve(folder));
    checkContents(real, fs.lstatSync(real).mode, DEPTH, isUnused);
    return real;
  } catch {
    return undefined;
  }
};

/** Whether others can change neither a folder that is there nor what leads to it. Never throws. */
exports.isTrusted = (folder) => {
  try {
    checkedPath(fs.realpathSync.native(folder));
    return true;
  } catch {
    return false;
  }
};

/**
 * Made step by step, each in a folder that is trusted: where the system says of a new folder that there is no such thing
 * (`/proc/x`, a home that is not mounted) that is the end, and Node's recursive way tries for ever. Throws.
 */
function realFolder(folder) {
  if (isThere(folder)) return checkedPath(fs.realpathSync.native(folder));
  const missing = [];
  let parent = folder;
  while (!isThere(parent)) {
    missing.unshift(path.basename(parent));
    parent = path.dirname(parent);
  }
  let made = checkedPath(fs.realpathSync.native(parent), STICKY);
  for (const name of missing) {
    made = path.join(made, name);
    make(made);
    checkFolder(made);
  }
  return made;
}

/** A link that leads nowhere is there. Throws where nothing can be, as by a name too long. */
function isThere(file) {
  return fs.lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}

function make(folder) {
  try {
    fs.mkdirSync(folder, 0o700);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error; // by another start, a moment ago
  }
}

/**
 * The same path, which is a real one. Throws where others may write to its folder, or to one on the way that has not the
 * sticky bit; where it has the bit `unless`, they may.
 */
function checkedPath(real, unless = 0) {
  const parent = path.dirname(real);
  if (parent !== real) checkedPath(parent, STICKY);
  checkFolder(real, unless);
  return real;
}

function checkFolder(folder, unless = 0) {
  const found = fs.lstatSync(folder);
  const isSafe = isOurs(found) && (!mayWrite(found) || (found.mode & unless) !== 0);
  if (!found.isDirectory() || !isSafe) throw refusal(folder);
}

/** The folder may have been open to others before. Where only its owner can enter it, what is in it may be so still. */
function checkContents(folder, mode, depth, isUnused) {
  const isPrivate = (mode & MAY_ENTER) === 0;
  for (const name of fs.readdirSync(folder)) {
    if (depth === DEPTH && isUnused(name)) continue;
    const each = path.join(folder, name);
    const found = fs.lstatSync(each, { throwIfNoEntry: false });
    if (!found) continue; // another start has renamed it
    if (!isOurs(found) || !(isPrivate || !mayWrite(found))) throw refusal(each);
    if (found.isDirectory() && depth > 1) {
      checkContents(each, isPrivate ? mode : found.mode, depth - 1, isUnused);
    } else if (!found.isFile()) throw refusal(each);
  }
}

/** Milliseconds after which a folder that gets nothing new belongs to a Node that is gone. */
const OLD = 90 * 24 * 60 * 60 * 1000;

/** Files of one Node: several versions of the program. */
const MOST_FILES = 400;

/**
 * Removes what earlier versions have left in a trusted folder: of this Node (`isUnused` does not name its folder) the
 * oldest files, of others a folder in which nothing is new. Only files of ours are removed. Never throws.
 */
exports.sweep = (folder, isUnused, now = Date.now()) => {
  try {
    for (const name of fs.readdirSync(folder)) {
      const each = path.join(folder, name);
      const found = fs.lstatSync(each);
      if (!found.isDirectory() || !isOurs(found)) continue;
      if (!isUnused(name)) removeFiles(each, MOST_FILES);
      else if (now - found.mtimeMs > OLD) {
        removeFiles(each, 0);
        fs.rmdirSync(each); // throws where something is left
      }
    }
  } catch {
    // Another start sweeps, too; or the next one goes on.
  }
};

/** Removes the oldest files of a folder, so that `most` are left. */
function removeFiles(folder, most) {
  const names = fs.readdirSync(folder);
  if (names.length <= most) return;
  const files = names
    .map((name) => ({
      file: path.join(folder, name),
      found: fs.lstatSync(path.join(folder, name)),
    }))
    .filter(({ found }) => found.isFile() && isOurs(found))
    .sort((one, other) => one.found.mtimeMs - other.found.mtimeMs);
  for (const { file } of files.slice(0, Math.max(0, files.length - most))) fs.unlinkSync(file);
}

/** Windows has no such owners: it has lists of who may do what, and Node does not read them. */
function isOurs({ uid }) {
  return !process.geteuid || uid === 0 || uid === process.geteuid();
}

function mayWrite({ mode }) {
  return process.geteuid !== undefined && (mode & MAY_WRITE) !== 0;
}

function refusal(file) {
  return new Error(`others can change ${file}`);
}
