import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './run.mjs'

/** @typedef {{ name: string, version: string, license: string, text: string, folder: string }} Package A package whose code stands in the page; text: its licence. */

/**
 * The packages whose code stands in the page, by name.
 * @param {import('vite').Rolldown.OutputBundle} bundle
 * @returns {readonly Package[]}
 */
export function bundledPackages(bundle) {
  const modules = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []))
  // The style begins with Tailwind's preflight, and no script says so.
  const ids = [...modules, join(root, 'node_modules/tailwindcss/index.css')]
  const folders = new Set(
    ids.flatMap((id) => /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/'))?.[1] ?? []),
  )
  // Vite's own code, which loads the parts of the page.
  if (modules.some((id) => id.startsWith('\0vite/'))) folders.add(join(root, 'node_modules/vite'))
  const packages = [...folders].map(readPackage)
  return packages.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

/** @param {string} folder @returns {Package} */
function readPackage(folder) {
  const { name, version, license } = /** @type {Package} */ (
    JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  )
  const file = readdirSync(folder).find((one) => /^licen[cs]e(\.|$)/i.test(one))
  if (!file) throw new Error(`${name} is bundled, and has no file with its licence.`)
  const text = readFileSync(join(folder, file), 'utf8')
  // Some add the licences of what stands in their own tools, which is not in the page.
  return { name, version, license, text: text.replace(/^# Licenses of bundled dependencies.*/ms, '').trim(), folder }
}
