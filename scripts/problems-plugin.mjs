import { join } from 'node:path'
import { runnerImport } from 'vite'
import { root } from './run.mjs'

/**
 * Writes what each code means into the built page, for other programs to point at: `problems/<CODE>.json` and their index.
 * @returns {import('vite').Plugin}
 */
export function problemsInBuild() {
  return {
    name: 'problems',
    apply: 'build',
    async generateBundle() {
      const { problemFiles } = await loadProblems()
      for (const { path, text } of problemFiles()) this.emitFile({ type: 'asset', fileName: path, source: text })
    },
  }
}

/** The core's own module, as Vite reads it. */
async function loadProblems() {
  const file = join(root, 'src/core/problems/problem-files.ts')
  const loaded = await runnerImport(file, { root, logLevel: 'error' })
  return /** @type {typeof import('../src/core/problems/problem-files')} */ (loaded.module)
}
