/** A word by itself: its sound in Latin letters, its letters, and how it is written without marks. */
import { Box } from 'ink';
import { insidePanel } from '../layout/frame.ts';
import {
  type Language,
  markDoubts,
  romanize,
  type Standard,
} from '../text/index.ts';
import type { ViewProps } from './view.ts';
import { Paragraph } from './words.tsx';

/** What is romanized by which rules, by BCP 47 tag. */
const LANGUAGES: readonly Language[] = ['ar', 'fa', 'ur', 'he'];

export function WordCard({ state, messages, theme }: ViewProps) {
  const { lookUp, document, scheme } = state;
  if (!lookUp?.word) return null;
  const { block, from, to } = lookUp.word;
  const { blocks, language } = document.article;
  const word = blocks[block].text.slice(from, to);
  const { width, height } = insidePanel(state.frame);
  const labels = messages.word;
  const { direction } = messages;
  const latin = romanized(word, language, scheme);
  const part = (label: string, text: string) => (
    <Box flexDirection="column" flexShrink={0} marginTop={1}>
      <Paragraph theme={theme} tone="dim" direction={direction}>
        {label}
      </Paragraph>
      <Paragraph theme={theme}>{text}</Paragraph>
    </Box>
  );
  return (
    <Box
      flexDirection="column"
      width={width}
      height={height}
      paddingLeft={1}
      paddingRight={1}
      overflow="hidden"
    >
      <Box flexShrink={0} flexDirection="column">
        <Paragraph theme={theme} tone="strong">
          {word}
        </Paragraph>
      </Box>
      {latin && part(labels.romanized, latin.text)}
      {part(labels.letters, lettersOf(word).join(' '))}
      {part(labels.unvocalised, unvocalised(word))}
      {latin?.isDoubtful && (
        <Box flexDirection="column" flexShrink={0} marginTop={1}>
          <Paragraph theme={theme} tone="dim" direction={direction}>
            {labels.doubts}
          </Paragraph>
        </Box>
      )}
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
