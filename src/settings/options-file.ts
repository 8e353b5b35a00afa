/** The options file: reads it, writes one option into it, and makes a new one with all defaults. */
import type { YamlRead } from '../article/front-matter/yaml-tree.ts';
import { MEGABYTE, readPlainFile, SPECIAL, TOO_LARGE } from '../files/plain-file.ts';
import { codeOf } from '../files/system-code.ts';
import { decode } from '../library/decode.ts';
import type { FileDiagnostic } from '../library/diagnostic.ts';
import type { ChoiceValue } from './history-format.ts';
import type { Vocabulary } from './option-types.ts';
import {
  OPTION_NAMES,
  OPTIONS,
  type Option,
  type OptionSources,
  readSettings,
  type Settings,
} from './options.ts';

/** The result for an empty file. */
const NOTHING: YamlRead = { diagnostics: [] };

export type FileSettings = Settings & {
  readonly path: string;
  readonly isThere: boolean;
};

/** Never throws: an unreadable file is a diagnostic, and the defaults are used. */
export async function openSettings(
  path: string,
  known: Vocabulary,
  sources: Omit<OptionSources, 'read'>,
): Promise<FileSettings> {
  const { yaml, isThere, diagnostic } = readText(path);
  // The YAML parser is loaded only if needed, because it slows down the start.
  const read = yaml === '' ? NOTHING : (await import('./options-yaml.ts')).readOptions(yaml);
  const settings = readSettings({ ...sources, read }, known);
  const diagnostics = [...(diagnostic ? [diagnostic] : []), ...settings.diagnostics];
  return { ...settings, diagnostics, path, isThere };
}

/**
 * Writes one option, or one entry of a map option. The rest of the file stays as it is, with comments. Without a
 * value, the option is removed. Never throws: on failure, returns the reason. After `hurry`, it no longer waits for
 * the lock.
 */
export async function saveOption(
  path: string,
  name: readonly [option: string, entry?: string],
  value: ChoiceValue | undefined,
  hurry?: AbortSignal,
): Promise<FileDiagnostic | undefined> {
  const [{ withLock, writeDiagnostic }, { replaceFile }, { withOption }] = await Promise.all([
    import('../files/lock.ts'),
    import('../files/replace-file.ts'),
    import('./options-yaml.ts'),
  ]);
  try {
    const write = async (): Promise<FileDiagnostic | undefined> => {
      const { yaml, isThere, diagnostic } = readText(path);
      if (diagnostic) return diagnostic;
      const changed = withOption(isThere ? yaml : NEW_HEAD, name, value);
      if (changed === undefined) return { code: 'no-option-file', path };
      await replaceFile(path, changed, MODES);
      return undefined;
    };
    return await withLock(`${path}.lock`, write, { hurry });
  } catch (error) {
    return { code: 'unwritable-file', path, cause: writeDiagnostic(error) };
  }
}

/** All options with their descriptions and defaults, commented out. */
export function defaultFile(known: Vocabulary): string {
  const options = OPTION_NAMES.map((name) => {
    const { kind, defaultValue, about } = OPTIONS[name] as Option<unknown>;
    const lines = kind.lines?.(known) ?? [` ${kind.shown(defaultValue)}`];
    return [
      `# ${about}`,
      ...asComment(`Value: ${kind.wants(known)}`),
      ...`${name}:${lines.join('\n')}`.split('\n').map((line) => `#${line}`),
    ];
  });
  return [DEFAULT_HEAD, ...options].map((lines) => `${lines.join('\n')}\n`).join('\n');
}

/** Columns of a comment, including its sign. */
const COMMENT_WIDTH = 100;

/** Lines of a comment, wrapped between words. */
function asComment(text: string): string[] {
  const lines = text.match(new RegExp(`\\S.{0,${COMMENT_WIDTH - 3}}(?=\\s|$)`, 'g')) ?? [];
  return lines.map((line) => `# ${line}`);
}

const DEFAULT_HEAD = [
  '# Options of Sahifa, with their defaults. Take away the # before an option to set it.',
  '# An environment variable counts for more: SAHIFA_WIDTH=60 sahifa.',
  '# A sign like # [ ] : ? - stands in quotation marks: "?".',
];

/** The head of a new file with a single option. */
const NEW_HEAD = '# Options of Sahifa; `sahifa config --default` writes them all.\n';

/** Readable for others, as the user's umask permits; the folder is private. */
const MODES = { file: 0o644, folder: 0o700 };

type Text = {
  readonly yaml: string;
  readonly isThere: boolean;
  readonly diagnostic?: FileDiagnostic;
};

/** Megabytes; many times the size of all options. */
const LARGEST = 1;

function readText(path: string): Text {
  const unread = (diagnostic: FileDiagnostic): Text => ({ yaml: '', isThere: true, diagnostic });
  try {
    const decoded = decode(readPlainFile(path, LARGEST * MEGABYTE));
    if ('text' in decoded) return { yaml: decoded.text, isThere: true };
    // An empty file has no options.
    if (decoded.diagnostic.code === 'empty') return { yaml: '', isThere: true };
    return unread({ ...decoded.diagnostic, name: path });
  } catch (error) {
    const systemCode = codeOf(error);
    if (systemCode === SPECIAL) return unread({ code: 'special', name: path });
    if (systemCode === TOO_LARGE) {
      return unread({ code: 'too-large', name: path, megabytes: LARGEST });
    }
    if (systemCode === 'ENOENT' || systemCode === 'ENOTDIR') return { yaml: '', isThere: false };
    return unread({ code: 'unreadable-file', path, systemCode });
  }
}
