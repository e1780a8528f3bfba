/**
 * Loads a part once, and has it at hand from then on: `import()` of what is loaded already answers in a task of its own, which
 * waits for the next frame.
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
