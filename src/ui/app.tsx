import { useApp, useInput, usePaste, useStdout } from 'ink';
import { useEffect, useReducer } from 'react';
import { step } from '../reader/press.ts';
import type { State } from '../reader/state.ts';
import type { Catalogue } from './catalogue.ts';
import { INTERRUPT, pressesOf } from './keys.ts';
import { Screen } from './screen.tsx';
import type { Theme } from './theme.ts';

type Props = {
  readonly initial: State;
  readonly catalogue: Catalogue;
  readonly theme: Theme;
  /** Size of the terminal in cells, asked anew after each resize. */
  readonly size: () => { readonly columns: number; readonly rows: number };
  readonly onInterrupt: () => void;
};

/** Keys and sizes in, screens out. */
export function App({ initial, catalogue, theme, size, onInterrupt }: Props) {
  const { exit } = useApp();
  const { stdout } = useStdout();
  const [state, dispatch] = useReducer(step, initial);

  useInput((input, key) => {
    for (const press of pressesOf(input, key)) {
      dispatch(press);
      if (press.type === 'key' && press.name === INTERRUPT) {
        onInterrupt();
        exit();
      }
    }
  });
  usePaste((text) => dispatch({ type: 'pasted', text }));

  useEffect(() => {
    const resize = () => dispatch({ type: 'resize', ...size() });
    stdout.on('resize', resize);
    // The terminal may have changed between the first state and this subscription.
    resize();
    return () => {
      stdout.off('resize', resize);
    };
  }, [stdout, size]);

  useEffect(() => {
    if (state.isDone) exit();
  }, [state.isDone, exit]);

  return <Screen state={state} catalogue={catalogue} theme={theme} />;
}
