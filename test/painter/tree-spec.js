/**
 * A tree of Ink's components as data, so that two Inks draw the same: `[name, props, ...children]`, or a string.
 * `Upper` and `Numbered` are transforms, which cannot be data.
 */
const TRANSFORMS = {
  Upper: (line) => line.toUpperCase(),
  Numbered: (line, index) => `${index + 1} ${line}`,
};

export function elementOf(tree, ink) {
  if (typeof tree === 'string') return tree;
  const [name, props, ...children] = tree;
  const { Transform, createElement } = ink;
  const inner = children.map((child) => elementOf(child, ink));
  const transform = TRANSFORMS[name];
  if (transform) return createElement(Transform, { transform }, ...inner);
  return createElement(ink[name], props, ...inner);
}
