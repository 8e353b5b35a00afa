/** Names of the dialects, for `--bidi`, the options file and the table of terminals. */
export const DIALECT_NAMES = [
  'visual',
  'visual-bare',
  'words',
  'words-one',
  'words-apart',
  'inverse',
  'inverse-marks',
  'inverse-konsole',
  'inverse-auto',
  'inverse-mlterm',
  'inverse-runs',
  'visual-parted',
  'logical',
] as const;

export type DialectName = (typeof DIALECT_NAMES)[number];
