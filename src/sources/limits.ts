import { MEGABYTE } from '../files/plain-file.ts';

/** How long and how large an answer may be. Tests set these small. */
export type Limits = {
  /** Milliseconds until the connection stands: its name, its address, the proxy, the certificate. */
  readonly connect: number;
  /** Milliseconds in all, with every redirect. */
  readonly whole: number;
  /** Bytes after decompression. */
  readonly bytes: number;
  readonly redirects: number;
};

export const LIMITS: Limits = {
  connect: 10_000,
  whole: 30_000,
  bytes: 10 * MEGABYTE,
  redirects: 10,
};
