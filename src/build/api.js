/**
 * The public API of the package, out of its declarations: `report` is what changes only on purpose, `reference` is for
 * people. Both are made by API Extractor.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Extractor, ExtractorConfig } from '@microsoft/api-extractor';

/** Of an entry of `dist/types`, as `strings/index.d.ts`, that is published as `name`. */
export async function apiOf(name, entry) {
  const folder = await mkdtemp(path.join(tmpdir(), 'sahifa-api-'));
  try {
    const model = path.join(folder, 'api.json');
    const config = ExtractorConfig.prepare({
      packageJsonFullPath: path.resolve('package.json'),
      configObjectFullPath: undefined,
      configObject: {
        projectFolder: path.resolve('.'),
        mainEntryPointFilePath: path.resolve('dist/types', entry),
        compiler: { overrideTsconfig: compilerFor(entry) },
        newlineKind: 'lf',
        apiReport: {
          enabled: true,
          reportFileName: 'report',
          reportFolder: folder,
          reportTempFolder: folder,
        },
        docModel: { enabled: true, apiJsonFilePath: model },
        dtsRollup: { enabled: false },
        tsdocMetadata: { enabled: false },
        messages: {
          extractorMessageReporting: { default: QUIET },
          tsdocMessageReporting: { default: QUIET },
        },
      },
    });
    Extractor.invoke(config, { localBuild: true, messageCallback: silence });
    const report = await readFile(path.join(folder, 'report.api.md'), 'utf8');
    const { members } = JSON.parse(await readFile(model, 'utf8'));
    const published = await Promise.all(members[0].members.map(declared));
    return {
      report: report.replace('"sahifa"', `"${name}"`),
      reference: referenceOf(name, published),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

const compilerFor = (entry) => ({
  files: [path.join('dist/types', entry)],
  compilerOptions: {
    target: 'es2022',
    module: 'nodenext',
    moduleResolution: 'nodenext',
    jsx: 'react-jsx',
    skipLibCheck: true,
    strict: true,
    types: ['node'],
  },
});

const QUIET = { logLevel: 'none' };

function silence(message) {
  message.handled = true;
}

/** The comment and the declaration of a member, as they stand in its file, which keeps the comments inside. */
async function declared({ name, kind, fileUrlPath }) {
  const source = await readFile(fileUrlPath, 'utf8');
  const start = /(?:\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n)?^export (?:declare )?/.source;
  const end = /\b[\s\S]*?(?:;|^\})$(?=\n[^\s}]|\n*(?![\s\S]))/.source;
  const found = new RegExp(`${start}((?:type|function|const|class) ${name}${end})`, 'm').exec(
    source,
  );
  if (!found) throw new Error(`${fileUrlPath} does not declare ${name}`);
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
