import { useApp, useInput, usePaste } from 'ink';
import { useEffect } from 'react';
import { pressesOf } from './keys.ts';
import type { Loop } from './loop.ts';

/**
 * Keys from Ink for the reader that runs. It draws past Ink's own grid: that is cut into clusters and put together anew
 * for each key, which takes some twenty milliseconds.
 */
export function App({ loop }: { readonly loop: Loop }) {
  const { exit } = useApp();
  useInput((input, key) => {
    for (const press of pressesOf(input, key)) loop.dispatch(press);
  });
  usePaste((text) => loop.dispatch({ type: 'pasted', text }));
  useEffect(() => void loop.ended.then(() => exit()), [loop, exit]);
  return null;
}
