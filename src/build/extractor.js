/** API Extractor, which reads declarations: the options that are the same for all that it is asked for. */
import path from 'node:path';
import { Extractor, ExtractorConfig } from '@microsoft/api-extractor';

/** Reads a file of declarations and what it imports. `wanted`: options of `api-extractor.json`. */
export async function extract(file, wanted) {
  const config = ExtractorConfig.prepare({
    packageJsonFullPath: path.resolve('package.json'),
    configObjectFullPath: undefined,
    configObject: {
      projectFolder: path.resolve('.'),
      mainEntryPointFilePath: path.resolve(file),
      compiler: { overrideTsconfig: { files: [file], compilerOptions: COMPILER } },
      newlineKind: 'lf',
      apiReport: { enabled: false },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        extractorMessageReporting: { default: QUIET },
        tsdocMessageReporting: { default: QUIET },
      },
      ...wanted,
    },
  });
  Extractor.invoke(config, { localBuild: true, messageCallback: silence });
}

const COMPILER = {
  target: 'es2022',
  module: 'nodenext',
  moduleResolution: 'nodenext',
  jsx: 'react-jsx',
  skipLibCheck: true,
  strict: true,
  types: ['node'],
};

const QUIET = { logLevel: 'none' };

function silence(message) {
  message.handled = true;
}
