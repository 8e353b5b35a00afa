#!/usr/bin/env node
// Plain old syntax and nothing loaded yet: a Node too old for the program must still get as far as the message. This
// folder speaks CommonJS, which Node starts sooner than modules.
'use strict';

const LEAST = [20, 19];

const version = process.versions.node.split('.').map(Number);
const isTooOld = version[0] < LEAST[0] || (version[0] === LEAST[0] && version[1] < LEAST[1]);

const args = process.argv.slice(2);
const isVersionAsked = args.length === 1 && /^(--version|-V|-v)$/.test(args[0]);

if (isTooOld) {
  fail(`this is Node ${process.versions.node}, and Sahifa needs Node ${LEAST.join('.')} or later`);
} else if (isVersionAsked) {
  // What needs no program is answered without one.
  say(`${require('../package.json').version}\n`);
} else {
  require('./compiled.js')();
  start();
}

function start() {
  try {
    require('../dist/early.cjs').askEarly(args);
    require('../dist/main.cjs');
  } catch (error) {
    // The bundle holds all it needs: what cannot be found is the bundle.
    if (error.code !== 'MODULE_NOT_FOUND') throw error;
    fail('the program is not built yet; run "npm run build" in its folder');
  }
}

/** Past the stream of standard output, which takes longer to load than all else here. */
function say(text) {
  try {
    require('node:fs').writeSync(1, text);
  } catch (error) {
    if (error.code === 'EAGAIN') process.stdout.write(text);
    else if (error.code !== 'EPIPE') fail(`standard output cannot be written (${error.code})`);
  }
}

function fail(message) {
  process.stderr.write(`sahifa: ${message}\n`);
  process.exitCode = 1;
}
