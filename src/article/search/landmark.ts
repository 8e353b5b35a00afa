/**
 * A position in an article that survives changes of the article. It is identified by the words around it, so it is
 * found again after paragraphs were added before it or the text was corrected.
 */
import type { Article } from '../article.ts';
import { findText, type Match } from './find.ts';

export type Landmark = {
  readonly block: number;
  /** UTF-16 offset in the block's text. */
  readonly offset: number;
  /** The block's text directly before the position, and from the position on: whole words, at most `REACH` units. */
  readonly before: string;
  readonly after: string;
  /**
   * For a position outside the text: the distance before its start (negative) or after its end. `offset` is then the
   * start or the end.
   */
  readonly outside?: number;
};

/** An offset below 0 is above the block's text; an offset past its end is below it. */
type LandmarkAnchor = Pick<Landmark, 'block' | 'offset'>;

/** UTF-16 units of text kept on each side; about eight words. */
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

/**
 * The landmark's position in this article. If none of its words are found, it is in the block with the same index, or
 * the last block.
 */
export function findLandmark(article: Article, landmark: Landmark): LandmarkAnchor {
  const found = findWords(article, landmark);
  const { outside = 0 } = landmark;
  // If the words are now inside a block, there is nothing above or below them.
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
  /** The end of the words at which the position is. */
  readonly end: 'start' | 'end';
};

/** Number of words below which a clue occurs in too many places. */
const FEW = 3;

/** Clues, the most reliable first: the longer side, the other side, then a few words of each next to the position. */
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

/**
 * The position for a match. Words are searched without the spaces at their ends; if the position was after such a
 * space, it is after the space here, too.
 */
function placeOf(
  { block, from, to }: Match,
  { words, end }: Clue,
  { blocks }: Article,
): LandmarkAnchor {
  if (end === 'start') return { block, offset: from };
  const [blanks] = (/\s$/u.test(words) && /^\s*/u.exec(blocks[block].text.slice(to))) || [''];
  return { block, offset: to + blanks.length };
}

/** The best of several matches: those with the same text before them, and then the nearest. */
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

/** Larger than any offset in a block. */
const A_BLOCK = 2 ** 32;
