/** `sahifa config`: where the options are, which count, and where each comes from. */
import { OPTION_NAMES, type Origin, shownValue } from '../../settings/options.ts';
import { defaultFile } from '../../settings/options-file.ts';
import { plain } from '../../languages/isolates.ts';
import { warn } from '../exit.ts';
import type { Words } from '../../languages/cli/messages.ts';
import { writeJson, writeLines } from '../output/stdout.ts';
import { writeSentence } from '../output/wrap.ts';
import { openRemembered, VOCABULARY } from '../../settings/open.ts';
import { writeTable } from '../output/table.ts';
import { toldOption } from '../../languages/diagnostics/locate.ts';
import { tellTrouble } from '../../languages/diagnostics/format.ts';

export type ConfigOptions = { readonly json?: true; readonly default?: true };

export async function config(options: ConfigOptions, words: Words): Promise<void> {
  if (options.default) return void process.stdout.write(defaultFile(VOCABULARY));
  const { settings, places } = await openRemembered();
  const { config, origins, path, isThere } = settings;
  const problems = [
    ...settings.problems.map((problem) => toldOption(path, problem, words)),
    ...places.problems.map((problem) => tellTrouble(problem, words)),
  ];
  if (options.json) {
    const values = OPTION_NAMES.map((name) => [name, { value: config[name], from: origins[name] }]);
    return writeJson({
      path,
      isThere,
      options: Object.fromEntries(values),
      problems: problems.map(plain),
    });
  }
  for (const problem of problems) await warn(problem, words);
  if (isThere) writeLines([path]);
  else await writeSentence(words.notThere(path), words.direction);
  writeLines(['']);
  await writeTable(
    OPTION_NAMES.map((name) => [
      name,
      shownValue(name, config[name]),
      originOf(origins[name], words),
    ]),
    ['left', 'left', 'left'],
  );
}

function originOf(origin: Origin, { origins }: Words): string {
  switch (origin.type) {
    case 'default':
      return origins.default;
    case 'file':
      return origins.file(origin.line);
    case 'reader':
      return origins.reader;
    case 'environment':
      return origin.variable;
  }
}
