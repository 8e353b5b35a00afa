/** The text of a file of options: what is read from it, and one option written into it. */
import { type Document, isMap, parseDocument } from 'yaml';
import { readYaml, type YamlRead } from '../article/yaml-tree.ts';
import type { ChoiceValue } from './history-format.ts';

export function readOptions(yaml: string): YamlRead {
  return readYaml(yaml.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'));
}

/** The file's text with that one change; undefined where the file holds something else than options. */
export function withOption(
  yaml: string,
  [option, entry]: readonly [string, string?],
  value: ChoiceValue | undefined,
): string | undefined {
  // As it is read: every scalar is text, and is written back as it was.
  const document: Document = parseDocument(yaml, { schema: 'failsafe', logLevel: 'error' });
  if (document.errors.length > 0) return undefined;
  if (document.contents === null) document.contents = document.createNode({}) as never;
  if (!isMap(document.contents)) return undefined;
  if (entry !== undefined && !isMap(document.get(option)))
    document.set(option, document.createNode({}));
  const path = entry === undefined ? [option] : [option, entry];
  if (value === undefined) document.deleteIn(path);
  else document.setIn(path, `${value}`);
  // No line is folded that the person did not fold.
  return document.toString({ lineWidth: 0 });
}
