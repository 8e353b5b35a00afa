/** Queries that the person has saved, in the list of feeds: `queries:`, each with a name. */
import { isMap, isSeq, type YAMLSeq } from 'yaml';
import { cleanLine } from '../article/clean.ts';
import { readYaml, type YamlTree } from '../article/front-matter/yaml-tree.ts';
import { documentOf, written } from './subscriptions.ts';

export type SavedQuery = { readonly name: string; readonly query: string };

/** What is no query is left out. Never throws. */
export function readQueries(yaml: string): readonly SavedQuery[] {
  const { tree } = readYaml(yaml);
  const list = tree?.kind === 'map' ? tree.fields.get('queries')?.value : undefined;
  return list?.kind === 'list' ? list.items.flatMap((item) => readItem(item) ?? []) : [];
}

function readItem(item: YamlTree): SavedQuery | undefined {
  if (item.kind !== 'map') return undefined;
  const line = (field: string) => {
    const value = item.fields.get(field)?.value;
    return value?.kind === 'text' ? cleanLine(value.text) : '';
  };
  const [name, query] = [line('name'), line('query')];
  return name === '' || query === '' ? undefined : { name, query };
}

/** The text with the query; one of the same name is replaced. `undefined` if the text is no list of feeds. */
export function withQuery(yaml: string, { name, query }: SavedQuery): string | undefined {
  const document = documentOf(yaml);
  // A list alone has no room for anything else.
  if (!document || !isMap(document.contents)) return undefined;
  const { contents } = document;
  if (!isSeq(contents.get('queries', true))) contents.set('queries', document.createNode([]));
  const list = contents.get('queries', true) as unknown as YAMLSeq;
  const isSame = (item: unknown) => isMap(item) && `${item.get('name')}` === name;
  const at = list.items.findIndex(isSame);
  const node = document.createNode({ name, query });
  list.flow = false;
  if (at < 0) list.add(node);
  else list.items[at] = node;
  return written(document);
}
