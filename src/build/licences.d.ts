export function licencesOf(files: readonly object[]): Promise<string>;
