import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './run.mjs'

/** @typedef {import('./bundled-packages.mjs').Package} Package */
/** @typedef {{ packages: Record<string, { integrity?: string, dependencies?: Record<string, string>, devDependencies?: Record<string, string> }> }} Lock */

/**
 * The licences of all that stands in the page, to be read.
 * @param {readonly Package[]} packages
 */
export function licencesOf(packages) {
  const own = readFileSync(join(root, 'LICENSE'), 'utf8').trim()
  const all = packages.map(({ name, version, license, text }) => `${name} ${version} (${license})\n\n${text}`)
  const contents = packages.map(({ name, version, license }) => `  ${name} ${version}: ${license}`).join('\n')
  const lead = `The code of these packages stands in the page, under these licences:\n\n${contents}`
  return `${[`Latchkey\n\n${own}`, lead, ...all].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`
}

/**
 * The same as a bill of materials, CycloneDX 1.6, without a serial number and a time: both may be left out.
 * @param {readonly Package[]} packages
 */
export function sbomOf(packages) {
  const { name, version, license, description } = /** @type {Package & { description: string }} */ (
    readJson('package.json')
  )
  const { packages: locked } = /** @type {Lock} */ (readJson('package-lock.json'))
  const entryOf = (/** @type {Package} */ one) =>
    locked[one.folder.slice(one.folder.lastIndexOf('node_modules/'))] ?? {}
  const refs = new Map(packages.map((one) => [one.name, purlOf(one)]))
  const own = `pkg:npm/${name}@${version}`
  const direct = Object.keys({ ...locked['']?.dependencies, ...locked['']?.devDependencies })
  const knownRefs = (/** @type {readonly string[]} */ names) => names.flatMap((one) => refs.get(one) ?? []).sort()
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': own,
        name,
        version,
        description,
        licenses: licensesOf(license),
        purl: own,
      },
    },
    components: packages.map((one) => ({
      type: 'library',
      'bom-ref': purlOf(one),
      name: one.name,
      version: one.version,
      licenses: licensesOf(one.license),
      purl: purlOf(one),
      ...hashesOf(entryOf(one).integrity),
    })),
    dependencies: [
      { ref: own, dependsOn: knownRefs(direct) },
      ...packages.map((one) => ({
        ref: purlOf(one),
        dependsOn: knownRefs(Object.keys(entryOf(one).dependencies ?? {})),
      })),
    ],
  }
}

/** A scope's @ is escaped in a package URL. @param {Package} one */
const purlOf = ({ name, version }) => `pkg:npm/${name.replace('@', '%40')}@${version}`

/** @param {string} id */
const licensesOf = (id) => [/\s/.test(id) ? { expression: id } : { license: { id } }]

/** What npm checked of the package when it was installed. @param {string | undefined} integrity */
function hashesOf(integrity) {
  const sum = /^sha512-(\S+)/.exec(integrity ?? '')?.[1]
  return sum ? { hashes: [{ alg: 'SHA-512', content: Buffer.from(sum, 'base64').toString('hex') }] } : {}
}

/** @param {string} name @returns {unknown} */
function readJson(name) {
  return JSON.parse(readFileSync(join(root, name), 'utf8'))
}
