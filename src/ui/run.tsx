/** The reader on a terminal, from the first screen to the last. */
import { render } from 'ink';
import { openReader, type Piece } from '../reader/state.ts';
import { App } from './app.tsx';
import { english } from './catalogue.ts';
import { colourTheme, plainTheme } from './theme.ts';

export type ReaderOptions = {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  /** No colours, only weight and inversion. */
  readonly isColourless?: boolean;
  /** Shown in the status line until the first key. */
  readonly message?: string;
};

/** How the reader ended: left by its own key, or interrupted. */
export type Ending = 'left' | 'interrupted';

/** Takes the alternate screen, lets the person read, and gives the terminal back as it was. */
export async function runReader(piece: Piece, options: ReaderOptions): Promise<Ending> {
  const { stdin, stdout } = options;
  const size = () => ({ columns: stdout.columns || 80, rows: stdout.rows || 24 });
  let ending: Ending = 'left';
  const app = render(
    <App
      initial={openReader(
        piece,
        size(),
        options.message ? { type: 'text', text: options.message } : undefined,
      )}
      catalogue={english}
      theme={options.isColourless ? plainTheme : colourTheme}
      size={size}
      onInterrupt={() => {
        ending = 'interrupted';
      }}
    />,
    {
      stdin,
      stdout,
      alternateScreen: true,
      exitOnCtrlC: false,
      patchConsole: false,
      interactive: true,
    },
  );
  await app.waitUntilExit();
  return ending;
}
