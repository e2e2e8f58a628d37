const NO_BREAK = '\u00a0';

/**
 * The same words with the no-break spaces that French puts before `: ; ? !` and inside « », so that whoever writes the
 * sentences types ordinary ones and no line of a card ever starts with a question mark.
 */
export function frenchSpacing<Tree>(tree: Tree): Tree {
  return spaced(tree) as Tree;
}

function spaced(tree: unknown): unknown {
  if (typeof tree === 'string') return tree.replace(/ (?=[:;?!»])/g, NO_BREAK).replaceAll('« ', `«${NO_BREAK}`);
  if (typeof tree === 'function')
    return (...facts: unknown[]) => spaced((tree as (...facts: unknown[]) => unknown)(...facts));
  if (Array.isArray(tree)) return tree.map(spaced);
  if (typeof tree === 'object' && tree !== null) {
    return Object.fromEntries(Object.entries(tree).map(([name, branch]) => [name, spaced(branch)]));
  }
  return tree;
}
