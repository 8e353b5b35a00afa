import { useApp, useInput, usePaste, useStdout } from 'ink';
import { useEffect, useEffectEvent, useLayoutEffect, useReducer } from 'react';
import { step } from '../reader/press.ts';
import type { State } from '../reader/state.ts';
import { isAtWork, isAwaited } from '../reader/work.ts';
import type { Catalogue } from './catalogue.ts';
import { INTERRUPT, pressesOf } from './keys.ts';
import { paint, type Surface } from './paint.ts';
import { targetAt } from './panes.ts';
import { screenRows } from './screen-rows.ts';
import { type Pointing, type Services, serve } from './services.ts';
import { type Depth, themeOf } from './theme.ts';

type Props = {
  readonly initial: State;
  readonly catalogue: Catalogue;
  /** Size of the terminal in cells, asked anew after each resize. */
  readonly size: () => { readonly columns: number; readonly rows: number };
  readonly surface: Surface;
  readonly depth: Depth;
  readonly services: Services;
  readonly onChange: (state: State) => void;
  readonly onInterrupt: () => void;
};

/** Milliseconds of rest before and after a step of work that nobody waits for: the first keys go before it. */
const BY_AND_BY = 15;
const AT_FIRST = 250;

/**
 * Keys and sizes in, screens out. They go to the surface, past Ink's own grid: that is cut into clusters and put
 * together anew for each key, which takes some twenty milliseconds.
 */
export function App(props: Props) {
  const { initial, catalogue, size, surface, depth, services, onChange, onInterrupt } = props;
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

  const point = useEffectEvent((pointing: Pointing) => {
    if (pointing.type === 'wheel') return dispatch({ type: 'wheel', by: pointing.by });
    const target = targetAt(state, pointing.x, pointing.y, catalogue);
    if (target) dispatch({ type: 'point', at: target });
  });
  useEffect(() => services.onPointing((pointing) => point(pointing)), [services]);

  useEffect(() => {
    if (state.requests.length === 0) return;
    dispatch({ type: 'taken', count: state.requests.length });
    for (const request of state.requests) {
      const served = serve(request, services);
      void served.then((event) => event && dispatch(event));
    }
  }, [state.requests, services]);

  useLayoutEffect(() => {
    surface.show(paint(screenRows(state, catalogue), themeOf(state.theme, depth)));
  }, [state, catalogue, surface, depth]);

  useEffect(() => {
    if (!isAtWork(state)) return;
    // Never at once: what the terminal has sent meanwhile goes before work.
    const rest = state.subject.naming?.at ? BY_AND_BY : AT_FIRST;
    const next = setTimeout(() => dispatch({ type: 'work' }), isAwaited(state) ? 0 : rest);
    return () => clearTimeout(next);
  }, [state]);

  useEffect(() => onChange(state), [state, onChange]);

  useEffect(() => {
    if (state.isDone) exit();
  }, [state.isDone, exit]);

  return null;
}
