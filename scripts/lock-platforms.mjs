// Some registries lack the binary packages of platforms they do not serve; npm then leaves those out of package-lock.json
// and `npm ci` refuses the lock ("Missing: X from lock file"). This adds the entries that a whole registry would have
// given. Run it after every change of dependencies: `npm install && npm run lock`.
import { readFileSync, writeFileSync } from 'node:fs'

const file = new URL('../package-lock.json', import.meta.url)
const operatingSystems = {
  aix: 'aix',
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  linuxmusl: 'linux',
  netbsd: 'netbsd',
  openbsd: 'openbsd',
  openharmony: 'openharmony',
  sunos: 'sunos',
  win32: 'win32',
}
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64']

/** @typedef {{ version?: string, dev?: boolean, optional?: boolean, optionalDependencies?: Record<string, string> }} Entry */
const lock = /** @type {{ packages: Record<string, Entry> }} */ (JSON.parse(readFileSync(file, 'utf8')))
const added = Object.entries(lock.packages).flatMap(([path, entry]) =>
  Object.entries(entry.optionalDependencies ?? {})
    .filter(([name, version]) => /^\d/.test(version) && !isLocked(path, name))
    .map(([name, version]) => /** @type {const} */ ([`node_modules/${name}`, platformEntry(name, version, entry)])),
)
if (added.length > 0) {
  const packages = Object.entries({ ...lock.packages, ...Object.fromEntries(added) })
  lock.packages = Object.fromEntries(packages.sort(([a], [b]) => (a < b ? -1 : 1)))
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
}
console.log(`${added.length} platform packages added to package-lock.json`)

/** @param {string} path @param {string} name */
function isLocked(path, name) {
  return lock.packages[`${path}/node_modules/${name}`] ?? lock.packages[`node_modules/${name}`]
}

/** @param {string} name @param {string} version @param {Entry} parent */
function platformEntry(name, version, parent) {
  const words = name.split(/[/-]/)
  const os = Object.entries(operatingSystems).find(([word]) => words.includes(word))?.[1]
  const cpu =
    processors.find((word) => words.includes(word)) ?? (words.some((word) => word.endsWith('eabihf')) && 'arm')
  return {
    version,
    ...(cpu && { cpu: [cpu] }),
    ...(parent.dev && { dev: true }),
    optional: true,
    ...(os && { os: [os] }),
  }
}
