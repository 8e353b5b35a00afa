/** Cells of the columns of a wide list. Times and lengths have room in every language of the interface. */

export const SOURCE = 20;
export const AGE = 16;
export const LENGTH = 11;
