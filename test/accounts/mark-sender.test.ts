/** Sending while the program is open, on a clock that stands. */
import { expect, test } from 'vitest';
import { MarkSender } from '../../src/cli/account/mark-sender.ts';
import { heldClock } from '../sources/loopback.ts';
import { makeMachine } from './machine.ts';
import { type StandIn, startStandIn } from './stand-in.ts';

async function sending() {
  const server = await startStandIn();
  server.addFeed(1);
  server.addEntries(1, 3);
  const machine = await makeMachine(server);
  await machine.refresh();
  server.asked.length = 0;
  const clock = heldClock();
  return { server, machine, clock, sender: new MarkSender(machine.account, clock) };
}

/** When the server has been asked so often to mark. */
async function tagged(server: StandIn, times: number): Promise<void> {
  await expect.poll(() => server.counts()['/reader/api/0/edit-tag'] ?? 0).toBe(times);
}

test('marks are collected, and sent together', async () => {
  const { server, machine, clock, sender } = await sending();
  await machine.mark(1, 'read', true);
  sender.nudge();
  await machine.mark(2, 'read', true);
  sender.nudge();
  expect(server.asked).toEqual([]);
  clock.pass(2_000);
  await tagged(server, 1);
  await expect.poll(() => server.numbers('read')).toEqual([1, 2]);
  // They stay until a list shows them.
  await expect
    .poll(() => machine.account.outbox.marks().map(({ state }) => state))
    .toEqual(['sent', 'sent']);
  await sender.end();
});

test('a server that fails is tried again, later each time', async () => {
  const { server, machine, clock, sender } = await sending();
  server.fault = ({ path }) => (path.endsWith('edit-tag') ? { status: 503, text: '' } : undefined);
  await machine.mark(1, 'starred', true);
  sender.nudge();
  clock.pass(2_000);
  for (const [times, pause] of [
    [1, 10_000],
    [2, 20_000],
    [3, 40_000],
  ] as const) {
    await tagged(server, times);
    await clock.waits(pause);
    clock.pass(pause - 1);
    expect(server.counts()['/reader/api/0/edit-tag']).toBe(times);
    if (times === 3) server.fault = () => undefined;
    clock.pass(1);
  }
  await tagged(server, 4);
  await expect.poll(() => server.numbers('starred')).toEqual([1]);
  await sender.end();
});

test('at the end, what waits is sent at once, and a slow server is not waited for', async () => {
  const { server, machine, clock, sender } = await sending();
  await machine.mark(1, 'read', true);
  sender.nudge();
  await sender.end();
  expect(server.numbers('read')).toEqual([1]);
  const slow = new MarkSender(machine.account, clock);
  await machine.mark(2, 'read', true);
  server.fault = ({ path }) => (path.endsWith('edit-tag') ? 'handled' : undefined);
  slow.nudge();
  const ended = slow.end();
  await tagged(server, 2);
  clock.pass(1_000);
  await ended;
  expect(machine.account.outbox.marks().filter(({ state }) => state === 'waiting')).toHaveLength(1);
});

test('a wrong password is not tried again', async () => {
  const { server, machine, clock, sender } = await sending();
  server.fault = () => ({ status: 401, text: 'Unauthorized!' });
  await machine.mark(1, 'read', true);
  sender.nudge();
  clock.pass(2_000);
  await expect.poll(() => server.counts()['/accounts/ClientLogin'] ?? 0).toBeGreaterThan(0);
  await sender.end();
  const count = server.asked.length;
  sender.nudge();
  clock.pass(10_000_000);
  await sender.end();
  expect(server.asked.length).toBe(count);
});
