/** The loop as a program of Ink: keys and pastes go to the loop, and each state that comes of them is one commit. */
import { Box, type DOMElement, render, useApp, useInput, usePaste } from 'ink';
import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react';
import type { StageSurface } from '../painter/stage.tsx';
import { Stage } from '../painter/stage.tsx';
import { loadYoga } from '../painter/yoga.ts';
import { targetAt } from '../screen/parts/pointable.tsx';
import { pressesOf, toInk } from './ink-keys.ts';
import type { ProgramLoop, Running } from './loop.ts';
import type { Started } from './start.ts';

export type AppProps<State extends Running, Event, Request> = {
  readonly loop: ProgramLoop<State, Event, Request>;
  /** What shows the cells of the screen; without one, Ink draws its text in logical order. */
  readonly surface?: StageSurface;
};

export function App<State extends Running, Event, Request>({
  loop,
  surface,
}: AppProps<State, Event, Request>) {
  const { exit } = useApp();
  useInput((input, key) => {
    for (const press of pressesOf(input, key)) loop.dispatch(press);
  });
  usePaste((text) => loop.dispatch({ type: 'pasted', text }));
  useEffect(() => void loop.over.then(() => exit()), [loop, exit]);

  const screen = useRef<DOMElement>(null);
  const draw = useCallback(
    (show: () => void) =>
      loop.drawBy({
        show,
        targetAt: (x, y) => (screen.current ? targetAt(screen.current, x, y) : undefined),
      }),
    [loop],
  );
  const state = useSyncExternalStore(draw, () => loop.shown);
  const { columns, rows } = state.frame;
  return (
    <Stage surface={surface} width={columns} height={rows}>
      <Box ref={screen} flexDirection="column">
        {loop.draw(state)}
      </Box>
    </Stage>
  );
}

export type Ends = {
  /** What is written to it is Ink's keyboard. */
  readonly stdin: NodeJS.ReadWriteStream;
  readonly stdout: NodeJS.WritableStream & StageSurface;
};

/** Hears all keys from now on and draws all screens, in the alternate screen, until the reader ends. */
export async function runInk<State extends Running, Event, Request>(
  { loop, keyboard }: Started<ProgramLoop<State, Event, Request>>,
  { stdin, stdout }: Ends,
): Promise<void> {
  await loadYoga();
  if (loop.isOver) return;
  keyboard.tell((press) => stdin.write(toInk(press)));
  const app = render(<App loop={loop} surface={stdout} />, {
    stdin,
    stdout,
    alternateScreen: true,
    exitOnCtrlC: false,
    patchConsole: false,
    interactive: true,
  });
  await app.waitUntilExit();
}
