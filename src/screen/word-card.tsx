/** A word by itself: its sound in Latin letters, its letters, and how it is written without marks. */
import { Box } from 'ink';
import type { WordLabels } from '../languages/reader/messages.ts';
import { insidePanel } from '../layout/frame.ts';
import type { Tone } from '../layout/row.ts';
import {
  type Direction,
  type Language,
  markDoubts,
  romanize,
  type Standard,
} from '../text/index.ts';
import type { Theme } from './parts/theme.ts';
import { Paragraph } from './parts/words.tsx';
import type { ViewProps } from './view.ts';

/** What is romanized by which rules, by BCP 47 tag. */
const LANGUAGES: readonly Language[] = ['ar', 'fa', 'ur', 'he'];

export function WordCard({ state, messages, theme }: ViewProps) {
  const { lookUp, document, scheme } = state;
  if (!lookUp?.word) return null;
  const { block, from, to } = lookUp.word;
  const { blocks, language } = document.article;
  return (
    <WordRows
      {...insidePanel(state.frame)}
      theme={theme}
      word={blocks[block].text.slice(from, to)}
      language={language}
      scheme={scheme}
      labels={messages.word}
      direction={messages.direction}
    />
  );
}

export type WordRowsProps = {
  readonly theme: Theme;
  readonly width: number;
  readonly height: number;
  readonly word: string;
  /** The article's (BCP 47): in one that has no rules of romanization the card goes without. */
  readonly language: string;
  /** Counts for Arabic. */
  readonly scheme: Standard;
  readonly labels: WordLabels;
  /** That of the labels. */
  readonly direction: Direction;
};

type WordPart = { readonly label?: string; readonly text?: string; readonly tone?: Tone };

/** Blank cells at each side. */
const MARGIN = 1;

export function WordRows(props: WordRowsProps) {
  const { theme, width, height, word, language, scheme, labels, direction } = props;
  const latin = romanized(word, language, scheme);
  const parts: readonly WordPart[] = [
    { text: word, tone: 'strong' },
    ...(latin ? [{ label: labels.romanized, text: latin.text }] : []),
    { label: labels.letters, text: lettersOf(word).join(' ') },
    { label: labels.unvocalised, text: unvocalised(word) },
    ...(latin?.isDoubtful ? [{ label: labels.doubts }] : []),
  ];
  return (
    <Box
      flexDirection="column"
      width={width}
      height={height}
      paddingLeft={MARGIN}
      paddingRight={MARGIN}
      rowGap={1}
      overflow="hidden"
    >
      {parts.map((part) => (
        <Box key={part.label ?? ''} flexDirection="column" flexShrink={0}>
          {part.label !== undefined && (
            <Paragraph theme={theme} tone="dim" direction={direction}>
              {part.label}
            </Paragraph>
          )}
          {part.text !== undefined && (
            <Paragraph theme={theme} tone={part.tone}>
              {part.text}
            </Paragraph>
          )}
        </Box>
      ))}
    </Box>
  );
}

/** The letters with their marks, in the order of the word. What only stretches or joins is no letter. */
export function lettersOf(word: string): string[] {
  const clusters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return Array.from(clusters.segment(word.replace(STRETCHING, '')), ({ segment }) => segment);
}

/** Without vowel marks and tatweel; combining madda and hamza (U+0653-0655) make letters and stay. */
export function unvocalised(word: string): string {
  return word
    .normalize('NFC')
    .replace(/(?![\u0653-\u0655])\p{Mn}/gu, '')
    .replace(/\u0640/g, '');
}

/** Tatweel, and the joiner and non-joiner. */
const STRETCHING = /[\u0640\u200C\u200D]/g;

function romanized(
  word: string,
  tag: string,
  scheme: Standard,
): { text: string; isDoubtful: boolean } | undefined {
  const [primary] = tag.toLowerCase().split('-');
  const language = LANGUAGES.find((known) => known === primary);
  if (!language) return undefined;
  const found = romanize(word, { language, standard: scheme });
  const text = markDoubts(found);
  return { text, isDoubtful: text !== found.text };
}
