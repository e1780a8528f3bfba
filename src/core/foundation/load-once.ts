/**
 * Loads a part once, and has it at hand from then on; what failed is loaded again. `import()` of what is loaded already takes
 * a good part of the time of thousands of small tasks, and in a browser answers only after the next frame.
 */
export function loadOnce<T>(load: () => Promise<T>): () => T | Promise<T> {
  let part: T | undefined
  return () =>
    part ??
    load().then((loaded) => {
      part = loaded
      return loaded
    })
}
