/**
 * The public API of the package, out of its declarations: `report` is what changes only on purpose, `reference` is for
 * people. Both are made by API Extractor.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { extract } from './extractor.js';

/** Of the declarations that the last build made of an export, as `text`. */
export async function apiOf(name) {
  const declarations = path.join('dist', `${name}.d.ts`);
  const folder = await mkdtemp(path.join(tmpdir(), 'sahifa-api-'));
  try {
    const model = path.join(folder, 'api.json');
    await extract(declarations, {
      apiReport: {
        enabled: true,
        reportFileName: 'report',
        reportFolder: folder,
        reportTempFolder: folder,
      },
      docModel: { enabled: true, apiJsonFilePath: model },
    });
    const report = await readFile(path.join(folder, 'report.api.md'), 'utf8');
    const { members } = JSON.parse(await readFile(model, 'utf8'));
    const source = await readFile(declarations, 'utf8');
    const published = members[0].members.map((member) => declared(member, source));
    return {
      report: report.replace('"sahifa"', `"sahifa/${name}"`),
      reference: referenceOf(`sahifa/${name}`, published),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The comment and the declaration of a member, as they stand in the source, which keeps the comments inside. */
function declared({ name, kind }, source) {
  const start = /(?:\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n)?^export (?:declare )?/.source;
  const end = /\b[\s\S]*?(?:;|^\})$(?=\n\n|\n[^\s}]|\n*(?![\s\S]))/.source;
  const found = new RegExp(`${start}((?:type|function|const|class) ${name}${end})`, 'm').exec(
    source,
  );
  if (!found) throw new Error(`${name} is not declared`);
  const [, comment = '', code] = found;
  return { name, isFunction: kind === 'Function', comment, code };
}

/** Functions first, then types. */
function referenceOf(name, members) {
  const parts = [true, false].flatMap((isFunction) =>
    members.filter((member) => member.isFunction === isFunction).map(partOf),
  );
  const head = `# Reference of \`${name}\`\n\nMade from the declarations by \`npm run api\`.`;
  return `${[head, ...parts].join('\n\n')}\n`;
}

function partOf({ name, comment, code }) {
  const prose = comment.replace(/^ *\* ?/gm, '').trim();
  return [`## ${name}`, prose, `\`\`\`ts\n${code}\n\`\`\``].filter(Boolean).join('\n\n');
}
