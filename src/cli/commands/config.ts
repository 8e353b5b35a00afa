/** `sahifa config`: the options file, the options in effect, and where each comes from. */

import type { CliMessages } from '../../languages/cli/messages.ts';
import { formatDiagnostic, formatOption } from '../../languages/diagnostics/format.ts';
import { plain } from '../../languages/isolates.ts';
import { openRemembered, VOCABULARY } from '../../settings/open.ts';
import { OPTION_NAMES, type OptionOrigin, shownValue } from '../../settings/options.ts';
import { defaultFile } from '../../settings/options-file.ts';
import { warn } from '../exit.ts';
import { writeJson, writeLines } from '../output/stdout.ts';
import { writeTable } from '../output/table.ts';
import { writeSentence } from '../output/wrap.ts';

export type ConfigOptions = { readonly json?: true; readonly default?: true };

export async function config(options: ConfigOptions, messages: CliMessages): Promise<void> {
  if (options.default) return void process.stdout.write(defaultFile(VOCABULARY));
  const { settings, places } = await openRemembered();
  const { config, origins, path, isThere } = settings;
  const warnings = [
    ...settings.diagnostics.map((each) => formatOption(path, each, messages)),
    ...places.diagnostics.map((each) => formatDiagnostic(each, messages)),
  ];
  if (options.json) {
    const values = OPTION_NAMES.map((name) => [name, { value: config[name], from: origins[name] }]);
    return writeJson({
      path,
      isThere,
      options: Object.fromEntries(values),
      problems: warnings.map(plain),
    });
  }
  for (const warning of warnings) await warn(warning, messages);
  if (isThere) writeLines([path]);
  else await writeSentence(messages.notThere(path), messages.direction);
  writeLines(['']);
  await writeTable(
    OPTION_NAMES.map((name) => [
      name,
      shownValue(name, config[name]),
      originOf(origins[name], messages),
    ]),
    ['left', 'left', 'left'],
  );
}

function originOf(origin: OptionOrigin, { origins }: CliMessages): string {
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
