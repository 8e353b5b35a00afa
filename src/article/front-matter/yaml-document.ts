/** A YAML file that is to be changed and written again with all that a person wrote in it, comments too. */
import { type Document, parseDocument, visit } from 'yaml';

/**
 * Every scalar is text, and is written back unchanged. `undefined` if the text is no YAML, or has an alias without an anchor,
 * which could not be written.
 */
export function yamlDocument(yaml: string): Document | undefined {
  const document: Document = parseDocument(yaml, { schema: 'failsafe', logLevel: 'error' });
  let isWritable = document.errors.length === 0;
  visit(document, {
    Alias: (_, alias) => {
      if (!alias.resolve(document)) isWritable = false;
    },
  });
  return isWritable ? document : undefined;
}
