/** The first screen and Ink's: the same components, laid out here and by Ink, are the same cells, whatever the state. */
import { render } from 'ink-testing-library';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { layOut } from '../../src/painter/light-layout.ts';
import { paintTree } from '../../src/painter/paint-tree.ts';
import { Stage } from '../../src/painter/stage.tsx';
import { themeOf } from '../../src/screen/parts/theme.ts';
import { Screen } from '../../src/screen/screen.tsx';
import type { ViewProps } from '../../src/screen/view.ts';
import { sized } from '../full-size.ts';
import type { CellRow } from './drawn.tsx';
import { walkedStates } from './states.ts';

vi.hoisted(() => vi.stubEnv('FORCE_COLOR', '3'));

type Rows = readonly CellRow[];

let shown: Rows = [];
const surface = {
  show: (rows: Rows) => {
    shown = rows;
  },
};
let app: ReturnType<typeof render>;
beforeAll(() => {
  app = render(<Stage surface={surface} />);
});
afterAll(() => app.unmount());

async function byInk(props: ViewProps): Promise<Rows> {
  const { columns, rows } = props.state.frame;
  app.rerender(
    <Stage surface={surface} width={columns} height={rows}>
      <Screen {...props} />
    </Stage>,
  );
  await null;
  await null;
  return shown;
}

/** A run of cells of one style a line. */
function written(rows: Rows): string[] {
  return rows.flatMap((row, y) => {
    const runs: { x: number; sgr: string; link: string; text: string }[] = [];
    let x = 0;
    for (const { text, width, style } of row) {
      const last = runs.at(-1);
      if (last?.sgr === style.sgr && last.link === style.link) last.text += text;
      else runs.push({ x, ...style, text });
      x += width;
    }
    return runs.map(({ x, sgr, text }) => `${y}:${x} [${sgr}] ${text}`);
  });
}

test.each([1, 2])('walk %d', async (seed) => {
  for (const { state, messages, did } of walkedStates(seed, sized(300))) {
    const props = { state, messages, theme: themeOf(state.theme, 24) };
    const light = paintTree(layOut(<Screen {...props} />));
    expect(written(light), did.join(' ')).toEqual(written(await byInk(props)));
    expect(light).toHaveLength(state.frame.rows);
  }
});
