/** Before the program: at its end standard error tells where Node keeps what it compiles. */
'use strict';

const { getCompileCacheDir } = require('node:module');

process.on('exit', () => {
  require('node:fs').writeSync(2, `kept in ${getCompileCacheDir?.()}\n`);
});
