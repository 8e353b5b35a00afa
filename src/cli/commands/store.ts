/** `sahifa store`: the number of stored articles and the machines that share the store; the check of its files. */
import type { CliMessages } from '../../languages/cli/messages.ts';
import { formatDiagnostic } from '../../languages/diagnostics/format.ts';
import { openStore } from '../../store/open-store.ts';
import type { ExpireResult, MachineCheck, StoreCheck } from '../../store/store.ts';
import { warn } from '../exit.ts';
import { openStoreFolders } from '../feeds/open-feed-store.ts';
import { writeJson, writeLines } from '../output/stdout.ts';
import { writeSentences } from '../output/wrap.ts';

export type StoreCommandOptions = {
  readonly check?: true;
  readonly keep?: number;
  readonly json?: true;
};

export async function store(options: StoreCommandOptions, messages: CliMessages): Promise<void> {
  const folders = await openStoreFolders(messages);
  const opened = await openStore(folders);
  const expired = options.keep === undefined ? undefined : await opened.expire(options.keep);
  const check = await opened.check({ mend: options.check === true });
  await opened.close();
  const { folder } = folders;
  if (options.json) return writeJson({ folder, ...check, ...(expired && { expired }) });
  for (const each of check.diagnostics) await warn(formatDiagnostic(each, messages), messages);
  writeLines([folder, '']);
  const lines = [...expiredLines(expired, messages), ...checkLines(check, messages)];
  const faults = options.check ? faultLines(check, messages) : [];
  await writeSentences([...lines, ...faults], messages.direction);
}

function expiredLines(expired: ExpireResult | undefined, { store }: CliMessages): string[] {
  return expired ? [store.removed(expired.removed, expired.kept)] : [];
}

function checkLines({ articles, unread, starred, machines }: StoreCheck, messages: CliMessages) {
  const { store } = messages;
  return [
    store.articles(articles, unread, starred),
    ...(machines.length > 0 ? [store.machines(machines.length)] : []),
    ...machines.map((each) => machineLine(each, messages)),
  ];
}

function machineLine(
  { last, behindSince, missing, ...machine }: MachineCheck,
  { store }: CliMessages,
): string {
  return store.machine({
    ...machine,
    last: dayOf(last),
    since: dayOf(behindSince) ?? '',
    missing: dayOf(missing),
  });
}

/** A date by the clock of another machine, which may be any year. */
function dayOf(time: number | undefined): string | undefined {
  return time === undefined ? undefined : new Date(time).toISOString().slice(0, 10);
}

function faultLines({ faults }: StoreCheck, { store }: CliMessages): string[] {
  if (faults.length === 0) return [store.noFaults];
  return faults.map(({ code, path, mended }) => store.fault(path, store.faults[code], mended));
}
