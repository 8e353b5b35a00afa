/** YAML in the bundle: its ES modules, and of its schemas the failsafe one alone. */
import path from 'node:path';
import { standIns } from './stand-in.js';

/** Of its ES modules only what is used comes along; for Node the package offers CommonJS. */
export const YAML_MODULES = { yaml: path.resolve('node_modules/yaml/browser/index.js') };

/** All YAML that is read has the failsafe schema: the tags of the other schemas stay away. */
export function failsafeYaml() {
  const schema = (kind) =>
    JSON.stringify(path.resolve(`node_modules/yaml/browser/dist/schema/common/${kind}.js`));
  const tags = `
    import { map } from ${schema('map')};
    import { seq } from ${schema('seq')};
    import { string } from ${schema('string')};
    export const coreKnownTags = {};
    export function getTags(customTags, schemaName) {
      if (customTags || schemaName !== 'failsafe') throw new Error('of YAML, only the failsafe schema is here');
      return [map, seq, string];
    }`;
  return standIns(
    'failsafe-yaml',
    /[\\/]yaml[\\/]browser[\\/]dist[\\/]/,
    new Map([['./tags.js', tags]]),
  );
}
