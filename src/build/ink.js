/** Ink in the bundle and in the tests: what answers for modules of it. */
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { standIns } from './stand-in.js';

/** In a development of its own Ink waits for React's developer tools, as no script can: nobody develops Ink here. */
export function withoutDevtools() {
  return {
    name: 'without-devtools',
    transform(code, id) {
      if (!/[\\/]ink[\\/]build[\\/]reconciler\.js$/.test(id)) return null;
      // As long as it was: places in the source stay where they are.
      return {
        code: code.replaceAll("process.env['DEV'] === 'true'", 'false'.padEnd(29)),
        map: null,
      };
    },
  };
}

/** Yoga's WebAssembly is half of the file in which it stands as base64; compressed it is a third of that. */
export function withSmallYoga() {
  return {
    name: 'with-small-yoga',
    transform(code, id) {
      if (!/[\\/]yoga-layout[\\/].*yoga-wasm-base64-esm\.js$/.test(id)) return null;
      const [, head, data] = /"(data:[^"]*;base64,)([^"]+)"/.exec(code);
      const small = brotliCompressSync(Buffer.from(data, 'base64'), {
        params: { [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS },
      });
      const unpacked = `brotliDecompressSync(Buffer.from("${small.toString('base64')}", "base64"))`;
      return {
        code: `import { brotliDecompressSync } from 'node:zlib';
          ${code.replace(`"${head}${data}"`, `"${head}" + ${unpacked}.toString("base64")`)}`,
        map: null,
      };
    },
  };
}

const INK = /[\\/]node_modules[\\/]ink[\\/]build[\\/]/;

/** A path as a module writes it. */
const at = (file) => JSON.stringify(path.resolve(file));

const painter = (name, file) => `export { ${name} as default } from ${at(`src/painter/${file}`)};`;

/** What measures and breaks text: our widths and lines, which know marks and lam-alef. */
export const OUR_TEXT = new Map([
  ['string-width', painter('stringWidth', 'ink-text.ts')],
  ['widest-line', painter('widestLine', 'ink-text.ts')],
  ['wrap-ansi', painter('wrapAnsi', 'ink-text.ts')],
  ['./wrap-text.js', painter('wrapText', 'ink-text.ts')],
]);

/** In the bundle and in the tests: who tests a component sees it laid out as it will be. */
export function withOurText() {
  return standIns('with-our-text', INK, OUR_TEXT);
}

const nothing = 'export default () => null;';

/**
 * The last stage of Ink is ours (`src/painter`): what draws boxes and texts as a string stays away. Who has a screen reader
 * is given plain lines (`--plain`), and no Ink.
 */
export const OUR_STAGE = new Map([
  [
    'yoga-layout',
    `import constants from ${at('node_modules/yoga-layout/dist/src/generated/YGEnums.js')};
        import { yoga } from ${at('src/painter/yoga.ts')};
        export default Object.assign(yoga, constants);`,
  ],
  ['./renderer.js', "export default () => ({ output: '', outputHeight: 0, staticOutput: '' });"],
  ['chalk', painter('attributes', 'attributes.ts')],
  ['./colorize.js', painter('colorize', 'attributes.ts')],
  ['../colorize.js', painter('colorize', 'attributes.ts')],
  // The owner of the terminal's modes sees to the ends of the program, and to the cursor.
  ['signal-exit', 'export default () => () => {};'],
  ['cli-cursor', 'export default { show() {}, hide() {} };'],
  ['./line-update.js', "export default () => '';"],
  ['./ErrorOverview.js', nothing],
]);

export function withOurStage() {
  return standIns('with-our-stage', INK, OUR_STAGE);
}

/**
 * Views use two components and a hook of Ink, which have little behind them. The first screen stands before the rest of Ink is
 * loaded, so they come without it.
 */
export function withBoxAndTextAlone() {
  const component = (name) =>
    `export { default as ${name} } from ${at(`node_modules/ink/build/components/${name}.js`)};`;
  const hook = `export { default as useIsScreenReaderEnabled } from ${at('node_modules/ink/build/hooks/use-is-screen-reader-enabled.js')};`;
  return standIns(
    'with-box-and-text-alone',
    /[\\/]src[\\/](screen|painter)[\\/]/,
    new Map([['ink', component('Box') + component('Text') + hook]]),
  );
}
