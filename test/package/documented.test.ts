/** What other programs use is documented where it is declared. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const FACES = ['src/strings/index.ts', 'src/ink/index.ts'];

type Exported = { readonly name: string; readonly file: string };

function exportsOf(face: string): Exported[] {
  const statements = readFileSync(face, 'utf8').matchAll(
    /^export (?:type )?\{(.*?)\} from '(.*?)'/gms,
  );
  return [...statements].flatMap(([, names, file]) =>
    names
      .split(',')
      .map((name) => name.replace('type ', '').split(' as ')[0].trim())
      .filter(Boolean)
      .map((name) => ({ name, file: path.join(path.dirname(face), file) })),
  );
}

function isDocumented({ name, file }: Exported): boolean {
  const source = readFileSync(file, 'utf8');
  const handedOn = new RegExp(`^export type \\{ ${name} \\} from '(.*?)'`, 'm').exec(source);
  if (handedOn) return isDocumented({ name, file: path.join(path.dirname(file), handedOn[1]) });
  const declared = new RegExp(`\\*/\\nexport (?:type|function|const|class) ${name}\\b`);
  return declared.test(source);
}

test.each(FACES)('every export of %s', (face) => {
  const all = exportsOf(face);
  expect(all.length).toBeGreaterThan(5);
  expect(all.filter((exported) => !isDocumented(exported))).toEqual([]);
});
