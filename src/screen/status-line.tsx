/** The status line: where the reader is and what is followed, or what there is to say; how far; the way to help. */
import { Box } from 'ink';
import { memo } from 'react';
import type { ReaderMessages } from '../languages/reader/messages.ts';
import { progress } from '../layout/progress.ts';
import { ReadingRow } from '../painter/reading-row.tsx';
import { copiedPercent } from '../reader/moves/copy.ts';
import { currentSection, type State } from '../reader/state.ts';
import type { Direction } from '../text/index.ts';
import { matchNote } from './match-note.ts';
import { messageText } from './message-text.ts';
import { EDGE, Ends, GAP } from './parts/ends.tsx';
import { Filled } from './parts/fill.tsx';
import { progressBar } from './parts/progress-bar.ts';
import type { Theme } from './parts/theme.ts';
import { Words, wordsWidth } from './parts/words.tsx';
import type { ViewProps } from './view.ts';

export function StatusLine({ state, messages, theme }: ViewProps) {
  const { document, flow, top, frame } = state;
  const section = currentSection(state);
  const percent = progress(flow, top, frame.height);
  const reading = document.article.direction;
  const speech = messages.direction;
  return (
    <StatusRow
      theme={theme}
      width={frame.columns}
      section={messages.number(section)}
      title={section === 0 ? messages.lead : document.article.sections[section].title}
      percent={percent}
      share={messages.percent(percent)}
      hint={messages.helpHint}
      note={copyNote(state, messages) ?? matchNote(state, messages) ?? chosenNote(state, messages)}
      message={state.message && messageText(state.message, messages, state.keymap)}
      // As the article is read, and never against an interface that itself runs right to left.
      direction={speech === 'rtl' ? speech : reading}
      reading={reading}
      speech={speech}
    />
  );
}

export type StatusProps = {
  readonly theme: Theme;
  readonly width: number;
  /** The number of the section, as it is written. */
  readonly section: string;
  readonly title: string;
  /** How much has been read, from 0 to 100, and how that is written. */
  readonly percent: number;
  readonly share: string;
  readonly hint: string;
  /** What is being followed through the article, beside the title where there is room. */
  readonly note?: string;
  /** A message takes the place of section and note. */
  readonly message?: string;
  /** Which way the line runs. */
  readonly direction: Direction;
  /** Which way the article is read, and so its heading and the bar. */
  readonly reading: Direction;
  /** Which way the words of the interface are read. */
  readonly speech: Direction;
};

/** The section stands at the edge where the line begins, progress and help at the other. */
export const StatusRow = memo(function StatusRow(status: StatusProps) {
  const { theme, width, direction, message } = status;
  // A narrow screen keeps the number, the title and the note and gives up the hint; a message takes what it needs.
  const far = farParts(status).find((parts) => roomBeside(parts, width) >= needed(status));
  const room = roomBeside(far ?? [], width);
  return (
    <Filled tone="bar" theme={theme} width={width} height={1}>
      <Ends
        direction={direction}
        width={width}
        edge={EDGE}
        near={
          message === undefined ? (
            <Where {...status} room={room} />
          ) : (
            <Said {...status} room={room} />
          )
        }
        far={<FarParts parts={far ?? []} theme={theme} />}
      />
    </Filled>
  );
});

/** Cells of the bar; a line under `LEAST_WIDTH_FOR_BAR` has none. */
const BAR_WIDTH = 10;
const LEAST_WIDTH_FOR_BAR = 50;

/** Words on the line's far side, left to right, and the blank cells before them. What only the eye needs is not said. */
type FarPart = {
  readonly text: string;
  readonly direction: Direction;
  readonly gap: number;
  readonly isDrawing?: true;
};

/** All that can stand on the far side, and what is left of it where there is no room. */
function farParts({ percent, share, hint, reading, speech, width }: StatusProps): FarPart[][] {
  const bar = {
    text: progressBar(percent, BAR_WIDTH, reading),
    direction: 'ltr',
    gap: 0,
    isDrawing: true,
  } as const;
  const hasBar = width >= LEAST_WIDTH_FOR_BAR;
  const number = { text: share, direction: 'ltr', gap: 0 } as const;
  return [
    [
      ...(hasBar ? [bar] : []),
      { ...number, gap: hasBar ? 1 : 0 },
      { text: hint, direction: speech, gap: GAP },
    ],
    [number],
  ];
}

function FarParts({ parts, theme }: { readonly parts: readonly FarPart[]; readonly theme: Theme }) {
  return (
    <Box>
      {parts.map(({ text, direction, gap, isDrawing }) => (
        <Box key={text} flexShrink={0} marginLeft={gap} aria-hidden={isDrawing}>
          <Words theme={theme} tone="bar" direction={direction}>
            {text}
          </Words>
        </Box>
      ))}
    </Box>
  );
}

/** Cells that are left for the near side. */
function roomBeside(parts: readonly FarPart[], width: number): number {
  const far = parts.reduce((sum, { text, gap }) => sum + gap + wordsWidth(text), 0);
  return width - far - (far > 0 ? GAP : 0) - 2 * EDGE;
}

/** Cells of the title beside what is followed, before the hint is given up. */
const LEAST_TITLE = 6;

/** Cells without which a line would not tell what it is for. */
function needed({ section, message, note = '', width }: StatusProps): number {
  if (message !== undefined) return Math.min(width, wordsWidth(message));
  const followed = wordsWidth(note);
  const beside = wordsWidth(section) + 1 + LEAST_TITLE + GAP;
  return Math.max(width / 3, followed > 0 ? beside + followed : 0);
}

type NearProps = StatusProps & { readonly room: number };

function Said({ message = '', speech, theme, room }: NearProps) {
  return (
    <Words theme={theme} tone="bar" direction={speech} width={room}>
      {message}
    </Words>
  );
}

/** The title is the first to give way: that it is the second of seven stands nowhere else. */
function Where({ section, title, note = '', direction, reading, speech, theme, room }: NearProps) {
  const rest = room - wordsWidth(section) - GAP;
  const followed = Math.min(rest, wordsWidth(note));
  const words = { theme, tone: 'bar' } as const;
  return (
    <ReadingRow direction={direction} columnGap={GAP}>
      <ReadingRow direction={direction} columnGap={1}>
        <Words {...words}>{section}</Words>
        <Words
          {...words}
          direction={reading}
          width={rest + GAP - 1 - (followed > 0 ? followed + GAP : 0)}
        >
          {title}
        </Words>
      </ReadingRow>
      {followed > 0 && (
        <Words {...words} direction={speech} width={followed}>
          {note}
        </Words>
      )}
    </ReadingRow>
  );
}

/** How much of a text that is put together for the clipboard there is. */
function copyNote(state: State, messages: ReaderMessages): string | undefined {
  const percent = copiedPercent(state);
  return percent === undefined ? undefined : messages.copying(messages.percent(percent));
}

/** The name that is followed, as readers of the interface's language know it. */
function chosenNote({ chosen, document }: State, messages: ReaderMessages): string | undefined {
  if (!chosen) return undefined;
  const { entry, mentions } = document.names[chosen.name];
  const { english, names } = document.glossary.entries[entry];
  const name = messages.direction === 'rtl' ? names[0] : english;
  return messages.mention(name, chosen.mention + 1, mentions.length);
}
