/** `sahifa config`: where the options are, which count, and where each comes from. */
import { OPTION_NAMES, type Origin, shownValue } from '../library/config.ts';
import { defaultFile, toldOf } from '../library/config-file.ts';
import { warn } from './exit.ts';
import type { Words } from './languages/words.ts';
import { writeJson, writeLines } from './output.ts';
import { openRemembered, VOCABULARY } from './settings.ts';
import { writeTable } from './table.ts';

export type ConfigOptions = { readonly json?: true; readonly default?: true };

export async function config(options: ConfigOptions, words: Words): Promise<void> {
  if (options.default) return void process.stdout.write(defaultFile(VOCABULARY));
  const { settings, places } = await openRemembered();
  const { config, origins, path, isThere } = settings;
  const problems = [
    ...settings.problems.map((problem) => toldOf(path, problem)),
    ...places.problems,
  ];
  if (options.json) {
    const values = OPTION_NAMES.map((name) => [name, { value: config[name], from: origins[name] }]);
    return writeJson({ path, isThere, options: Object.fromEntries(values), problems });
  }
  for (const problem of problems) await warn(problem, words);
  writeLines([isThere ? path : `${path} (not there)`, '']);
  await writeTable(
    OPTION_NAMES.map((name) => [name, shownValue(name, config[name]), originOf(origins[name])]),
    ['left', 'left', 'left'],
  );
}

function originOf(origin: Origin): string {
  switch (origin.type) {
    case 'default':
      return 'default';
    case 'file':
      return `file, line ${origin.line}`;
    case 'reader':
      return 'chosen in the reader';
    case 'environment':
      return origin.variable;
  }
}
