/** The line that is typed at the foot of the screen: its sign, the field, and at the other edge how a search stands. */
import { Box } from 'ink';
import { typedDirection } from '../layout/field-window.ts';
import { fitting } from '../layout/phrase.ts';
import { ReadingRow } from '../painter/reading-row.tsx';
import { LONGEST_LINE } from '../reader/prompt/field.ts';
import type { Prompt as TypedLine } from '../reader/state.ts';
import type { Direction } from '../text/index.ts';
import { matchNote } from './match-note.ts';
import { Ends } from './parts/ends.tsx';
import { TextField } from './parts/text-field.tsx';
import type { Theme } from './parts/theme.ts';
import { Words, wordsWidth } from './parts/words.tsx';
import type { ViewProps } from './view.ts';

const SIGNS = { search: '/', filter: '/', command: ':' } as const;

export function Prompt({
  state,
  messages,
  theme,
  prompt,
}: ViewProps & { readonly prompt: TypedLine }) {
  const { text, caret, isCut } = prompt.field;
  const found = prompt.kind === 'search' ? (matchNote(state, messages) ?? '') : '';
  return (
    <PromptRow
      theme={theme}
      width={state.frame.columns}
      sign={SIGNS[prompt.kind]}
      text={text}
      caret={caret}
      note={isCut ? messages.cut(LONGEST_LINE) : found}
      noteDirection={messages.direction}
      role={messages.roles.field}
      fallback={state.document.article.direction}
    />
  );
}

export type PromptRowProps = {
  readonly theme: Theme;
  readonly width: number;
  /** What stands before the text, as `/`. */
  readonly sign: string;
  readonly text: string;
  /** UTF-16 offset of the caret in the text. */
  readonly caret: number;
  /** At the other edge, as «2 of 7». */
  readonly note: string;
  /** Which way the note is read. */
  readonly noteDirection: Direction;
  /** What a field for typing is called. */
  readonly role: string;
  /** The direction of a text that has none of its own. */
  readonly fallback: Direction;
};

export function PromptRow(props: PromptRowProps) {
  const { theme, width, sign, text, caret, noteDirection, fallback, role } = props;
  const direction = typedDirection(text, fallback);
  const note = fitting(props.note, Math.floor(width / 3));
  const room = Math.max(1, width - wordsWidth(sign) - wordsWidth(note) - 2);
  return (
    <Ends
      direction={direction}
      width={width}
      near={
        <ReadingRow direction={direction}>
          <Words theme={theme}>{sign}</Words>
          <TextField
            theme={theme}
            text={text}
            caret={caret}
            direction={direction}
            room={room}
            role={role}
          />
        </ReadingRow>
      }
      far={
        <Box paddingLeft={direction === 'rtl' ? 1 : 0} paddingRight={direction === 'rtl' ? 0 : 1}>
          <Words theme={theme} tone="dim" direction={noteDirection}>
            {note}
          </Words>
        </Box>
      }
    />
  );
}
