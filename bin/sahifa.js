#!/usr/bin/env node
// Plain old syntax and no static import: a Node too old for the program must still get as far as the message.
const LEAST = [20, 19];

const version = process.versions.node.split('.').map(Number);
const isTooOld = version[0] < LEAST[0] || (version[0] === LEAST[0] && version[1] < LEAST[1]);

if (isTooOld) {
  fail(`this is Node ${process.versions.node}, and Sahifa needs Node ${LEAST.join('.')} or later`);
} else {
  import('../dist/main.js').catch((error) => {
    // The bundle holds all it needs: what cannot be found is the bundle.
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    fail('the program is not built yet; run "npm run build" in its folder');
  });
}

function fail(message) {
  process.stderr.write(`sahifa: ${message}\n`);
  process.exitCode = 1;
}
