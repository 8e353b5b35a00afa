/** A machine beside the stand-in, for one test. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { ServerName } from '../../src/accounts/servers.ts';
import type { Client } from '../../src/sources/fetch-resource.ts';
import { clientOf } from '../sources/loopback.ts';
import { type Machine, openMachine } from './open-machine.ts';
import { PASSWORD, type StandIn } from './stand-in.ts';

export type MachineOptions = {
  readonly server?: ServerName;
  readonly client?: Partial<Client>;
  /** Of a machine that was there before. */
  readonly folder?: string;
};

export function makeMachine(
  { base }: Pick<StandIn, 'base'>,
  { server = 'freshrss', client = {}, folder = newFolder() }: MachineOptions = {},
): Promise<Machine> {
  const setup = { server, base, folder, password: PASSWORD, most: 20_000 };
  return openMachine({ ...setup, client: clientOf(client) });
}

export function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'sahifa-machine-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
