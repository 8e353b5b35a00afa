import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { inHalves, late, twice } from '../../pty/answering.ts';
import { closeTerminals, lingering, openTerminal } from '../../pty/terminal.ts';

const BIN = path.resolve('bin/sahifa.js');

afterEach(closeTerminals);

describe('sahifa doctor', () => {
  it('prints what a bug report needs, and asks nothing', () => {
    const printed = execFileSync(process.execPath, [BIN, 'doctor', '--json'], {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, HOME: '/nowhere', TERM: 'xterm-kitty', TOKEN: 'secret' },
    });
    const told = JSON.parse(printed);
    expect(told).toMatchObject({ platform: process.platform, terminal: 'no terminal' });
    expect(told.environment.TERM).toBe('xterm-kitty');
    expect(printed).not.toContain('secret');
  });

  it('shows samples, takes an answer and remembers it', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'sahifa-doctor-'));
    const terminal = openTerminal(lingering([process.execPath, BIN, 'doctor']), {
      columns: 100,
      rows: 50,
      env: { XDG_CONFIG_HOME: folder },
    });
    await terminal.waitFor(
      ({ rows }) => rows.some((row) => row.includes('Which one')),
      'a question',
    );
    terminal.type('2\r');
    expect(await terminal.exit()).toEqual({ code: 0, signal: 0 });
    expect(terminal.rows().join('\n')).toContain('From now on this terminal gets');
    const written = readFileSync(path.join(folder, 'sahifa', 'config.yml'), 'utf8');
    expect(written).toMatch(/^terminals:\n {2}.+: words$/m);
    rmSync(folder, { recursive: true });
  });

  it('speaks the language of the interface, and takes its digits', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'sahifa-doctor-'));
    const command = [process.execPath, BIN, '--lang', 'fa', 'doctor'];
    const env = { XDG_CONFIG_HOME: folder, SAHIFA_BIDI: 'visual' };
    const terminal = openTerminal(lingering(command), { columns: 100, rows: 50, env });
    await terminal.waitFor(({ rows }) => rows.some((row) => row.startsWith('>')), 'a question');
    const told = terminal.rows().filter((row) => /visual|BDSM/.test(row));
    expect(told).toHaveLength(1);
    // «letters», joined and from the right, and nothing in English.
    expect(told[0]).toMatch(/\uFEED\uFEAE\uFEA3/);
    terminal.type('\u06F2\r');
    expect(await terminal.exit()).toEqual({ code: 0, signal: 0 });
    expect(readFileSync(path.join(folder, 'sahifa', 'config.yml'), 'utf8')).toMatch(/: words$/m);
    expect(terminal.rows().join('\n')).not.toMatch(/From|Which|Nothing/);
    rmSync(folder, { recursive: true });
  });

  it('changes nothing without an answer', async () => {
    const terminal = openTerminal(lingering([process.execPath, BIN, 'doctor']), {
      columns: 100,
      rows: 50,
    });
    await terminal.waitFor(
      ({ rows }) => rows.some((row) => row.includes('Which one')),
      'a question',
    );
    terminal.type('\r');
    expect(await terminal.exit()).toEqual({ code: 0, signal: 0 });
    expect(terminal.rows().join('\n')).toContain('Nothing was changed.');
  });

  it('offers a line for a report where the terminal is not known', async () => {
    const terminal = openTerminal(lingering([process.execPath, BIN, 'doctor']), {
      columns: 100,
      rows: 60,
      answering: (answer, send) => send(answer.replace('0;276;0', '7;8;9')),
    });
    await terminal.waitFor(({ rows }) => rows.some((row) => row.startsWith('>')), 'a question');
    // A name beside a number in a panel, by every dialect.
    expect(terminal.rows().filter((row) => row.includes('\u00D72')).length).toBeGreaterThan(8);
    terminal.type('1\r');
    await terminal.exit();
    // The line is longer than a row.
    const rows = terminal.rows();
    const report = rows.slice(rows.findIndex((row) => row.startsWith('sahifa '))).join('');
    expect(report).toMatch(/^sahifa [\d.]+; unknown; .*TERM=xterm-256color.*; da2=7;8;9; /);
    expect(report).toContain('dialect=visual');
    expect(report).not.toContain('HOME');
  });

  it('asks in kitty about its option', async () => {
    const terminal = openTerminal(lingering([process.execPath, BIN, 'doctor']), {
      columns: 100,
      rows: 60,
      name: 'xterm-kitty',
      answering: (_, send) => send('\u001B[?62;c'),
    });
    await terminal.waitFor(({ rows }) => rows.some((row) => row.startsWith('>')), 'a question');
    expect(terminal.rows().join('\n')).toContain('"force_ltr yes", choose 1');
    terminal.type('\u0004');
    await terminal.exit();
  });

  it('is left by Ctrl-D', async () => {
    const terminal = openTerminal(lingering([process.execPath, BIN, 'doctor']), {
      columns: 100,
      rows: 50,
    });
    await terminal.waitFor(({ rows }) => rows.some((row) => row.startsWith('>')), 'a question');
    terminal.type('\u0004');
    expect((await terminal.exit()).signal).toBe(0);
    expect(terminal.modes()).toEqual([]);
  });

  it.each([
    ['late', late],
    ['twice', twice],
    ['in halves', () => inHalves(6)],
  ])('takes no answer of the terminal for one of the person: %s', async (_, model) => {
    const terminal = openTerminal(lingering([process.execPath, BIN, 'doctor']), {
      columns: 100,
      rows: 50,
      answering: model(),
    });
    await terminal.waitFor(({ rows }) => rows.some((row) => row.startsWith('>')), 'a question');
    // The last of the answers has come.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(terminal.rows().filter((row) => row.startsWith('>'))).toEqual(['>']);
    terminal.type('2\r');
    expect(await terminal.exit()).toEqual({ code: 0, signal: 0 });
    expect(terminal.rows().join('\n')).toContain('From now on this terminal gets');
  });
});
