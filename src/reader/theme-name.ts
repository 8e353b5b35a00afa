/** `auto`: colours that are readable on a light and on a dark background. */
export type ThemeName = 'auto' | 'light' | 'dark' | 'high-contrast' | 'none';

export const THEMES: readonly ThemeName[] = ['auto', 'light', 'dark', 'high-contrast', 'none'];
