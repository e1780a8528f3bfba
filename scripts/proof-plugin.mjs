import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { bundledPackages } from './bundled-packages.mjs'
import { licencesOf, sbomOf } from './bundled-words.mjs'

/** The file of checksums. */
const SUMS = 'SHA256SUMS'

/** The host's own file, and what is Vite's alone: neither is summed. */
const unsummed = /^(config\.json|\.vite\/.*|SHA256SUMS)$/

/**
 * Writes what a build is made of beside it: `licenses.txt`, `sbom.cdx.json` (CycloneDX 1.6) and `SHA256SUMS`, for
 * `sha256sum -c`. The same sources give the same bytes: there is no time and no chance in them.
 * @returns {import('vite').Plugin}
 */
export function proofOfBuild() {
  return {
    name: 'proof-of-build',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      const packages = bundledPackages(bundle)
      this.emitFile({ type: 'asset', fileName: 'licenses.txt', source: licencesOf(packages) })
      this.emitFile({
        type: 'asset',
        fileName: 'sbom.cdx.json',
        source: `${JSON.stringify(sbomOf(packages), null, 2)}\n`,
      })
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      handler({ dir = '' }) {
        writeFileSync(join(dir, SUMS), sumsOf(dir))
      },
    },
  }
}

/**
 * The sums of a built folder, as sha256sum prints them, by name.
 * @param {string} folder
 */
function sumsOf(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).split(sep).filter(Boolean).join('/'))
  return names
    .filter((name) => !unsummed.test(name))
    .sort()
    .map(
      (name) =>
        `${createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex')}  ${name}\n`,
    )
    .join('')
}
