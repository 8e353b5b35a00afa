type Component = {
  readonly 'bom-ref': string;
  readonly purl: string;
  readonly hashes?: readonly { readonly alg: string }[];
  readonly licenses?: readonly object[];
};

/** CycloneDX 1.5. */
export type Bill = {
  readonly bomFormat?: string;
  readonly components: readonly Component[];
  readonly metadata: object;
  readonly dependencies: readonly object[];
};

/** `name@version` of each package whose licence is in the text. */
export function bundledPackages(licences: string): string[];

/** Of all that is installed, the bill of what is bundled; throws if something of it is not installed. */
export function billOf(installed: Bill, bundled: readonly string[]): Bill;
