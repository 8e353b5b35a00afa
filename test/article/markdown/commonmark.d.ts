declare module 'commonmark' {
  export type Node = {
    readonly type: string;
    readonly firstChild: Node | null;
    readonly next: Node | null;
    readonly prev: Node | null;
    readonly literal: string | null;
    readonly destination: string | null;
    readonly level: number;
    readonly listType: 'bullet' | 'ordered';
    readonly listStart: number;
  };
  export class Parser {
    parse(source: string): Node;
  }
}
