/** Ink in the bundle: what the reader does not use of it stays away. */
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

/**
 * The reader hands Ink no boxes and no text, for it draws finished rows past Ink's grid: of Ink it has keys, hooks and
 * React's root. What lays out and draws, a third of all that would be published, stays away; whoever asks it is told that
 * all is empty.
 */
export function withoutInksDrawing() {
  const nothing = 'export default () => null;';
  const unchanged = 'export default (text) => text;';
  const yoga = `
    const EMPTY = { left: 0, right: 0, top: 0, bottom: 0, width: 0, height: 0 };
    const node = new Proxy({}, {
      get: (_, key) => (key === 'create' ? () => node : key === 'getComputedLayout' ? () => EMPTY : () => 0),
    });
    export default new Proxy({}, { get: (_, key) => (key === 'Node' || key === 'Config' ? node : 0) });`;
  return standIns(
    'without-inks-drawing',
    /[\\/]node_modules[\\/]ink[\\/]build[\\/]/,
    new Map([
      ['yoga-layout', yoga],
      ['wrap-ansi', unchanged],
      [
        './renderer.js',
        "export default () => ({ output: '', outputHeight: 0, staticOutput: '' });",
      ],
      ['./wrap-text.js', unchanged],
      ['./squash-text-nodes.js', "export default () => '';"],
      // The owner of the terminal's modes sees to the ends of the program, and to the cursor.
      ['signal-exit', 'export default () => () => {};'],
      ['cli-cursor', 'export default { show() {}, hide() {} };'],
      ['./line-update.js', "export default () => '';"],
      ['./measure-text.js', 'export default () => ({ width: 0, height: 0 });'],
      ['./styles.js', nothing],
      ['./components/Box.js', nothing],
      ['./components/Text.js', nothing],
      ['./ErrorOverview.js', nothing],
    ]),
  );
}
