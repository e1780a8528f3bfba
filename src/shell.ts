import { prerender } from 'react-dom/static'
import { root } from './ui/root'

/** What index.html shows before any script runs: the page as it opens, with nothing in it. */
export const shell = await draw()

async function draw(): Promise<string> {
  // In one piece, however long: what comes in later pieces is put in place by a script in the page.
  const { prelude } = await prerender(root, { progressiveChunkSize: Number.POSITIVE_INFINITY })
  return new Response(prelude).text()
}
