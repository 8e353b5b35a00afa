/** Loaded before the program: tells on standard error each file that Node loads for it. */
import { writeSync } from 'node:fs';
import Module from 'node:module';
import { pathToFileURL } from 'node:url';

const { load } = Module.prototype;
Module.prototype.load = function (file) {
  writeSync(2, `loaded ${pathToFileURL(file)}\n`);
  return load.call(this, file);
};
