/** The name of this machine in the files of marks: random, kept outside of the folder that machines share. */
import { hostname } from 'node:os';
import path from 'node:path';
import { readJson, writeJson } from '../files/json-file.ts';
import { withLock } from '../files/lock.ts';
import { isMachine } from './mark-log.ts';

/** What one machine remembers of stores. */
type MachineState = {
  /** By host: a state folder may have been copied to another machine, or lie on a drive that several use. */
  readonly machines: Readonly<Record<string, string>>;
  /** Conflicts that were told. */
  readonly told: readonly string[];
};

/** The most conflicts that are remembered. */
const MOST_TOLD = 1000;

function stateFile(folder: string): string {
  return path.join(folder, 'store.json');
}

/** Makes a name if there is none. Throws if it cannot be kept: a name that changes at each start must not be used. */
export async function machineName(folder: string): Promise<string> {
  const known = readState(folder).machines[hostname()];
  if (known) return known;
  return withLock(`${stateFile(folder)}.lock`, async () => {
    const state = readState(folder);
    const now = state.machines[hostname()];
    if (now) return now;
    const name = crypto.randomUUID();
    await writeJson(stateFile(folder), {
      ...state,
      machines: { ...state.machines, [hostname()]: name },
    });
    return name;
  });
}

/** Those of the conflicts that were not told before; from now on they are. Never throws. */
export async function untold(folder: string, conflicts: readonly string[]): Promise<string[]> {
  const isNew = (told: readonly string[]) => (conflict: string) => !told.includes(conflict);
  if (!conflicts.some(isNew(readState(folder).told))) return [];
  let found: string[] = [];
  try {
    await withLock(`${stateFile(folder)}.lock`, async () => {
      const state = readState(folder);
      found = conflicts.filter(isNew(state.told));
      const told = [...state.told, ...found].slice(-MOST_TOLD);
      await writeJson(stateFile(folder), { ...state, told });
    });
  } catch {
    // They are told again at the next start.
    return conflicts.filter(isNew(readState(folder).told));
  }
  return found;
}

function readState(folder: string): MachineState {
  const read = readJson(stateFile(folder));
  const value = (read.type === 'value' ? read.value : undefined) as
    | Partial<MachineState>
    | undefined;
  const machines = Object.entries(value?.machines ?? {}).filter(
    ([, name]) => typeof name === 'string' && isMachine(name),
  );
  const told = Array.isArray(value?.told)
    ? value.told.filter((each) => typeof each === 'string')
    : [];
  return { machines: Object.fromEntries(machines), told };
}
