/** The foot of the front page: the line that is typed, or what there is to say, how far a refresh is, and the way to help. */
import { Box } from 'ink';
import type { FrontPrompt } from '../../front/action.ts';
import { selectedRange } from '../../front/state.ts';
import { ReadingRow } from '../../painter/reading-row.tsx';
import { LONGEST_LINE } from '../../reader/prompt/field.ts';
import { EDGE, Ends, GAP } from '../parts/ends.tsx';
import { Filled } from '../parts/fill.tsx';
import { progressBar } from '../parts/progress-bar.ts';
import { Words, wordsWidth } from '../parts/words.tsx';
import { PromptRow } from '../prompt.tsx';
import { frontMessageText } from './front-message-text.ts';
import type { FrontProps, FrontWords } from './front-view.ts';

export function FrontFoot(props: FrontProps) {
  const { state, words, theme } = props;
  const { prompt, frame, direction } = state;
  if (!prompt) return <Status {...props} />;
  const { text, caret, isCut } = prompt.field;
  return (
    <PromptRow
      theme={theme}
      width={frame.columns}
      sign={signOf(prompt.kind, words)}
      text={text}
      caret={caret}
      note={isCut ? words.reader.cut(LONGEST_LINE) : ''}
      noteDirection={direction}
      fallback={direction}
      role={words.reader.roles.field}
    />
  );
}

function signOf(kind: FrontPrompt, { front }: FrontWords): string {
  return { search: '/', query: 'F ', 'save-query': `${front.nameOfQuery} ` }[kind];
}

/** Cells of the bar. */
const BAR = 10;

/** What is said stands where the line begins; help, and before it how far a refresh is, at the other end. */
function Status({ state, words, theme }: FrontProps) {
  const { direction, frame, refresh } = state;
  const width = frame.columns;
  const hint = words.reader.helpHint;
  const bar = refresh
    ? progressBar(refresh.all === 0 ? 0 : (100 * refresh.done) / refresh.all, BAR, direction)
    : '';
  const beside = (bar === '' ? 0 : BAR + GAP) + wordsWidth(hint) + GAP;
  return (
    <Filled tone="bar" theme={theme} width={width} height={1}>
      <Ends
        direction={direction}
        width={width}
        edge={EDGE}
        near={
          <Words
            theme={theme}
            tone="bar"
            direction={direction}
            width={Math.max(0, width - 2 * EDGE - beside)}
          >
            {said(state, words)}
          </Words>
        }
        far={
          <ReadingRow direction={direction} columnGap={GAP}>
            {bar !== '' && (
              <Box flexShrink={0} aria-hidden>
                <Words theme={theme} tone="bar" direction="ltr">
                  {bar}
                </Words>
              </Box>
            )}
            <Words theme={theme} tone="bar" direction={direction}>
              {hint}
            </Words>
          </ReadingRow>
        }
      />
    </Filled>
  );
}

/** The most pressing first. */
function said(state: FrontProps['state'], words: FrontWords): string {
  const { message, refresh, listing, names, panel } = state;
  const { front, feeds, reader } = words;
  if (message) return frontMessageText(message, words, state);
  if (refresh) return feeds.refreshing(refresh.done, refresh.all, refresh.failed, refresh.name);
  if (panel === 'names' && names && names.done < names.all) {
    return front.lookedThrough(names.done, names.all);
  }
  if (!listing.isWhole) return front.found(listing.keys.length);
  const range = selectedRange(state);
  if (range) return front.selected(range[1] - range[0] + 1);
  const { length } = listing.keys;
  return length === 0 ? '' : reader.matches(state.cursor + 1, length);
}
