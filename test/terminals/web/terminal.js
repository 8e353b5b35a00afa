/**
 * xterm.js in Chromium as a terminal like the others: a window on the X server with a command in it.
 *
 * usage: node terminal.js VERSION RENDERER COLUMNS ROWS FONT PIXELS COMMAND...
 * VERSION: 6.0 or 5.5; RENDERER: dom or webgl
 *
 * A server on loopback gives the page to the browser, what the command writes as server-sent events, and takes keys by
 * POST. It ends with the command.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import pty from '@lydell/node-pty';

const [version, renderer, columns, rows, font, pixels, ...command] = process.argv.slice(2);

const PACKAGES = {
  '6.0': { xterm: '@xterm/xterm', webgl: '@xterm/addon-webgl' },
  5.5: { xterm: 'xterm-5.5', webgl: 'webgl-of-5.5' },
};
const { xterm, webgl } = PACKAGES[version];
const fileOf = (name) => readFileSync(join(import.meta.dirname, 'node_modules', name));

const FILES = {
  '/': ['text/html', () => page()],
  '/xterm.css': ['text/css', () => fileOf(`${xterm}/css/xterm.css`)],
  '/xterm.js': ['text/javascript', () => fileOf(`${xterm}/lib/xterm.js`)],
  '/webgl.js': ['text/javascript', () => fileOf(`${webgl}/lib/addon-webgl.js`)],
};

const page = () => `<!doctype html><meta charset=utf-8><title>xterm.js</title>
<link rel=stylesheet href=xterm.css><style>body { margin: 4px; background: #fff; overflow: hidden }</style>
<div id=screen></div>
<script src=xterm.js></script>${renderer === 'webgl' ? '<script src=webgl.js></script>' : ''}
<script>
const terminal = new Terminal({
  cols: ${columns}, rows: ${rows}, fontFamily: ${JSON.stringify(font)}, fontSize: ${pixels}, scrollback: 0,
  cursorBlink: false, theme: { background: '#ffffff', foreground: '#000000', cursor: '#000000' },
});
terminal.open(document.getElementById('screen'));
${renderer === 'webgl' ? 'terminal.loadAddon(new WebglAddon.WebglAddon());' : ''}
const send = (text) => { sent = sent.then(() => fetch('keys', { method: 'POST', body: text })); };
let sent = Promise.resolve();
terminal.onData(send);
new EventSource('output').onmessage = ({ data }) =>
  terminal.write(Uint8Array.from(atob(data), (byte) => byte.charCodeAt(0)));
terminal.focus();
</script>`;

let child;

/** The command begins when the page listens. */
function start(response) {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  child ??= pty.spawn(command[0], command.slice(1), {
    name: 'xterm-256color',
    cols: Number(columns),
    rows: Number(rows),
    encoding: null, // bytes
  });
  child.onData((bytes) => response.write(`data: ${Buffer.from(bytes).toString('base64')}\n\n`));
  child.onExit(() => end(0));
}

async function take(request, response) {
  const pieces = [];
  for await (const piece of request) pieces.push(piece);
  child?.write(Buffer.concat(pieces));
  response.writeHead(204).end();
}

const server = createServer((request, response) => {
  if (request.url === '/output') return start(response);
  if (request.url === '/keys') return void take(request, response);
  const [type, read] = FILES[request.url] ?? [];
  if (!read) return response.writeHead(404).end();
  response.writeHead(200, { 'content-type': type }).end(read());
});

/** Chromium writes over its environment: its processes, which are one group, cannot be found by it. */
function end(code) {
  child?.kill();
  try {
    process.kill(-browser.pid, 'SIGKILL');
  } catch {
    // It has ended, or not begun.
  }
  process.exit(code);
}

/** Pixels; wide enough for the cells of any monospaced font. A larger window would be drawn more slowly. */
const size = [Math.ceil(columns * pixels * 0.65) + 40, Math.ceil(rows * pixels * 1.3) + 40].join();

let browser;
server.listen(0, '127.0.0.1', () => {
  const address = `http://127.0.0.1:${server.address().port}/`;
  browser = spawn(
    'chromium',
    [
      ...[`--app=${address}`, '--window-position=0,0', `--window-size=${size}`],
      ...['--no-sandbox', '--no-first-run', '--disable-background-networking', '--disable-sync'],
      ...['--disable-component-update', '--disable-extensions', '--disable-default-apps'],
      ...['--force-device-scale-factor=1', '--disable-lcd-text', '--password-store=basic'],
      ...['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
      ...['--ignore-gpu-blocklist', '--no-proxy-server'],
    ],
    { stdio: 'inherit', detached: true },
  );
  browser.on('exit', () => end(1));
  browser.on('error', (error) => {
    process.stderr.write(`${error.message}\n`);
    end(1);
  });
});
for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT']) process.on(signal, () => end(1));
