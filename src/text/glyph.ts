/** In an array of glyphs: nothing is drawn for the unit. The value is a noncharacter, so no form has this code. */
export const NOTHING = 0xffff;
/** Drawn in place of a unit that cannot be drawn. */
export const REPLACEMENT = 0xfffd;
