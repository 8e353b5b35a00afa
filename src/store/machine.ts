/**
 * What one machine keeps of a store outside of its folder, under the state of its user: its journal, how far it has read the
 * marks of others, and which conflicts were told.
 *
 * The journal is this machine's file of marks, as it wrote it: its first line has the random name of the machine. Whatever a
 * program that synchronises does to the file in the folder, it can be made again from the journal; and lines in the folder
 * that are not in the journal are from somebody else.
 */
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { readJson, writeJson } from '../files/json-file.ts';
import { withLock } from '../files/lock.ts';
import { makeFolder } from '../files/make-folder.ts';
import { PRIVATE } from '../files/replace-file.ts';
import { joined, type MachineStamps } from './mark-log.ts';
import { hashOf } from './names.ts';

/** What names a store on a machine. */
export type StorePlace = {
  /** A state folder may have been copied to another machine, or lie on a drive that several use. */
  readonly host: string;
  /** The folder of the store, without links. */
  readonly store: string;
};

export type MachineFiles = {
  readonly place: StorePlace;
  readonly journal: string;
  readonly seen: string;
  /** Which conflicts were told. */
  readonly told: string;
  /** Of all programs of this machine that use the store. */
  readonly lock: string;
};

export function machineFiles(state: string, folder: string, host = hostname()): MachineFiles {
  // Without the domain, which changes with the network.
  const place = { host: host.replace(/\..*$/, '').toLowerCase(), store: realPath(folder) };
  const start = path.join(state, `store-${hashOf(`${place.host}\n${place.store}`)}`);
  return {
    ...{ place, journal: `${start}.jsonl`, lock: `${start}.lock` },
    ...{ seen: `${start}.json`, told: `${start}-told.json` },
  };
}

/**
 * Makes sure that the state can be written, and finds the journal of a store that lay elsewhere before. Throws the system's
 * error.
 */
export async function prepareMachine(files: MachineFiles): Promise<void> {
  const state = path.dirname(files.journal);
  await makeFolder(state, PRIVATE.folder);
  if (isThere(files.journal)) return;
  await withLock(files.lock, async () => {
    if (isThere(files.journal)) return;
    const moved = movedJournal(state, files.place);
    if (moved) await rename(moved, files.journal);
  });
}

/** The journal of this host whose store is gone, while its marks are in the folder. */
function movedJournal(state: string, { host, store }: StorePlace): string | undefined {
  for (const name of readdirSync(state).sort()) {
    if (!/^store-[\da-f]+\.jsonl$/.test(name)) continue;
    const journal = path.join(state, name);
    const head = headOf(journal);
    if (head?.host !== host || typeof head.store !== 'string' || isThere(head.store)) continue;
    if (isThere(path.join(store, 'marks', `${head.machine}.jsonl`))) return journal;
  }
  return undefined;
}

function headOf(journal: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const text = readFileSync(journal, 'utf8');
    return JSON.parse(text.slice(0, text.indexOf('\n')));
  } catch {
    return undefined;
  }
}

/** Never throws. */
export function readSeen({ seen }: MachineFiles): MachineStamps {
  const read = readJson(seen);
  return joined({}, read.type === 'value' ? read.value : undefined);
}

/** The caller holds the lock. Throws the system's error. */
export async function writeSeen(files: MachineFiles, seen: MachineStamps): Promise<void> {
  await writeJson(files.seen, joined(readSeen(files), seen));
}

/** Those of the conflicts in the folder that were not told before; from now on they are. Never throws. */
export async function untold(
  { told: file }: MachineFiles,
  conflicts: readonly string[],
): Promise<string[]> {
  const untoldIn = (told: readonly string[]) => {
    const known = new Set(told);
    return conflicts.filter((each) => !known.has(each));
  };
  let found = untoldIn(readTold(file));
  if (found.length === 0) return [];
  try {
    await withLock(`${file}.lock`, async () => {
      found = untoldIn(readTold(file));
      // Those that are in the folder no more are forgotten.
      await writeJson(file, conflicts);
    });
  } catch {
    // They are told again at the next start.
  }
  return found;
}

function readTold(file: string): string[] {
  const read = readJson(file);
  const told = read.type === 'value' && Array.isArray(read.value) ? read.value : [];
  return told.filter((each) => typeof each === 'string');
}

function isThere(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false }) !== undefined;
}

/** Of a folder that may not exist yet. */
function realPath(folder: string): string {
  const whole = path.resolve(folder);
  try {
    return realpathSync(whole);
  } catch {
    const parent = path.dirname(whole);
    return parent === whole ? whole : path.join(realPath(parent), path.basename(whole));
  }
}
