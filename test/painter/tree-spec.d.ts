import type { ReactNode } from 'react';

export type Tree = string | readonly unknown[];

export function elementOf(tree: Tree, ink: object): ReactNode;
