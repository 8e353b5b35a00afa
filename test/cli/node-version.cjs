/** Loaded before the program: makes this Node give another version as its own. */
const node = process.env.PRETENDED_NODE;
Object.defineProperty(process, 'versions', { value: { ...process.versions, node } });
