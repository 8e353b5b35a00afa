/**
 * A place in an article that outlives the article: it is known by the words around it, so that it is found again
 * after paragraphs came before it, or after it was corrected.
 */
import type { Article } from './article.ts';
import { findText, type Match } from './find.ts';

export type Landmark = {
  readonly block: number;
  /** UTF-16 offset in the block's text. */
  readonly offset: number;
  /** The block's text just before the place, and from the place on: whole words, no further than `REACH`. */
  readonly before: string;
  readonly after: string;
  /** Of a place outside of the text: how far before its start (negative) or past its end, where `offset` is. */
  readonly outside?: number;
};

/** An offset below 0 is over the block's text, and one past its end behind it. */
type LandmarkAnchor = Pick<Landmark, 'block' | 'offset'>;

/** How much text is kept on either side, in UTF-16 units; some eight words. */
const REACH = 48;

export function landmarkAt({ blocks }: Article, place: LandmarkAnchor): Landmark {
  const { block } = place;
  const text = blocks[block]?.text ?? '';
  const offset = Math.max(0, Math.min(place.offset, text.length));
  const outside = place.offset - offset;
  const before = text.slice(Math.max(0, offset - REACH), offset);
  const after = text.slice(offset, offset + REACH);
  return {
    block,
    offset,
    before: offset > REACH ? before.replace(/^\S*\s+/u, '') : before,
    after: offset + REACH < text.length ? after.replace(/\s+\S*$/u, '') : after,
    ...(outside !== 0 && { outside }),
  };
}

/** The landmark's place in this article. Where none of its words are left, the same block, or the last one. */
export function findLandmark(article: Article, landmark: Landmark): LandmarkAnchor {
  const found = findWords(article, landmark);
  const { outside = 0 } = landmark;
  // Words that stand inside of their block now have nothing over them or behind them.
  const edge = outside < 0 ? 0 : article.blocks[found.block].text.length;
  return found.offset === edge ? { block: found.block, offset: edge + outside } : found;
}

function findWords(article: Article, landmark: Landmark): LandmarkAnchor {
  const { block, offset, before, after } = landmark;
  const { blocks } = article;
  const { text = '' } = blocks[block] ?? {};
  const isInside = blocks[block] !== undefined && offset <= text.length;
  if (isInside && text.startsWith(after, offset) && text.slice(0, offset).endsWith(before)) {
    return { block, offset };
  }
  for (const clue of clues(landmark)) {
    const places = findText(article, clue.words).map((match) => placeOf(match, clue, article));
    if (places.length > 0) return likeliest(article, places, landmark);
  }
  const nearest = Math.max(0, Math.min(block, blocks.length - 1));
  return { block: nearest, offset: Math.min(offset, blocks[nearest].text.length) };
}

type Clue = {
  readonly words: string;
  /** Which end of the words the place is at. */
  readonly end: 'start' | 'end';
};

/** Words; fewer stand in too many places. */
const FEW = 3;

/** The surest first: the longer side, the other, and of each a few words next to the place. */
function clues({ before, after }: Landmark): Clue[] {
  const sides: Clue[] = [
    { words: after, end: 'start' },
    { words: before, end: 'end' },
  ];
  const few: Clue[] = [
    {
      words: after
        .split(/(?=\s)/u)
        .slice(0, FEW)
        .join(''),
      end: 'start',
    },
    {
      words: before
        .split(/(?<=\s)/u)
        .slice(-FEW)
        .join(''),
      end: 'end',
    },
  ];
  const longest = (a: Clue, b: Clue) => b.words.length - a.words.length;
  return [...sides.sort(longest), ...few.sort(longest)].filter(({ words }) => words.trim() !== '');
}

/** Words were searched for without the blanks at their ends: a place behind such a blank is behind it here too. */
function placeOf(
  { block, from, to }: Match,
  { words, end }: Clue,
  { blocks }: Article,
): LandmarkAnchor {
  if (end === 'start') return { block, offset: from };
  const [blanks] = (/\s$/u.test(words) && /^\s*/u.exec(blocks[block].text.slice(to))) || [''];
  return { block, offset: to + blanks.length };
}

/** Words that stand in several places: where the text before them is the same as well, and else the nearest. */
function likeliest(
  { blocks }: Article,
  places: readonly LandmarkAnchor[],
  landmark: Landmark,
): LandmarkAnchor {
  const { before } = landmark;
  const same = places.filter(({ block, offset }) =>
    blocks[block].text.slice(0, offset).endsWith(before),
  );
  const distance = ({ block, offset }: LandmarkAnchor) =>
    Math.abs(block - landmark.block) * A_BLOCK + Math.abs(offset - landmark.offset);
  return (same.length > 0 ? same : places).reduce((nearest, place) =>
    distance(place) < distance(nearest) ? place : nearest,
  );
}

/** Further than any offset in a block. */
const A_BLOCK = 2 ** 32;
