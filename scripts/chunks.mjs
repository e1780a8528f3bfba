import { join } from 'node:path'
import { root } from './run.mjs'

/**
 * What is loaded together stands in one file, for each further one costs a request and is compressed by itself. A module is
 * in the first of these that imports it; what is loaded only on demand stays apart.
 */
const chunks = {
  // All that the page loads before it answers.
  page: ['main.tsx'],
  // The rest of the first page, in view from the start.
  boxes: [
    'core/config/read-config.ts',
    'ui/key-sources/keys-box.tsx',
    'ui/key-sources/read-box.ts',
    'ui/workbenches/token/example-list.tsx',
    'ui/workbenches/token/start-page.tsx',
  ],
  // What judges a token, loaded when the page is idle or a token is pasted.
  judging: [
    'ui/workbenches/token/judgement.tsx',
    'ui/workbenches/token/member-meaning.tsx',
    'ui/workbenches/token/rehearse.tsx',
    'ui/workbenches/token/verdict-path.tsx',
    'ui/inspection/kind-line.tsx',
    'ui/parts/find-in-pane.tsx',
    'ui/parts/windowed-lines.tsx',
    'core/conclude.ts',
    'core/beside/seen-token.ts',
    'core/checks/examine-source.ts',
    'core/verify/try-keys.ts',
    'core/verify/engines/jose.ts',
    'core/verify/engines/webcrypto.ts',
  ],
}

/** @returns {import('vite').Rolldown.CodeSplittingGroup[]} */
export function chunkGroups() {
  return Object.entries(chunks).map(([name, files], index, all) => {
    /** @type {ReadonlySet<string> | undefined} */
    let held
    return {
      name: (id, modules) => {
        held ??= closureOf(files, modules)
        return held.has(id) ? name : null
      },
      priority: all.length - index,
    }
  })
}

/**
 * Modules and all that they import, but for what those load on demand.
 * @param {readonly string[]} files
 * @param {import('vite').Rolldown.ChunkingContext} modules
 */
function closureOf(files, modules) {
  const reached = new Set(files.map((file) => join(root, 'src', file)))
  for (const id of reached) {
    const known = modules.getModuleInfo(id)
    if (!known && id.startsWith(root)) throw new Error(`scripts/chunks.mjs names ${id}, which the page does not load.`)
    for (const imported of known?.importedIds ?? []) reached.add(imported)
  }
  return reached
}
