/** The text of an options file: parses it, and changes one option in it. */
import { isMap } from 'yaml';
import { yamlDocument } from '../article/front-matter/yaml-document.ts';
import { readYaml, type YamlRead } from '../article/front-matter/yaml-tree.ts';
import type { ChoiceValue } from './history-format.ts';

export function readOptions(yaml: string): YamlRead {
  return readYaml(yaml.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'));
}

/** The text with one change; `undefined` if the file contains something other than options. */
export function withOption(
  yaml: string,
  [option, entry]: readonly [string, string?],
  value: ChoiceValue | undefined,
): string | undefined {
  const document = yamlDocument(yaml);
  if (!document) return undefined;
  if (document.contents === null) document.contents = document.createNode({}) as never;
  if (!isMap(document.contents)) return undefined;
  if (entry !== undefined && !isMap(document.get(option)))
    document.set(option, document.createNode({}));
  const path = entry === undefined ? [option] : [option, entry];
  if (value === undefined) document.deleteIn(path);
  else document.setIn(path, `${value}`);
  // No line is wrapped by the writer.
  return document.toString({ lineWidth: 0 });
}
