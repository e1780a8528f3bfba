import { run } from './run.mjs'

/**
 * Installs packages of Debian, as root or by a sudo that asks nothing.
 * @param {readonly string[]} packages
 * @returns {Promise<boolean>} whether they are there now; false also where there is no apt-get
 */
export async function installFromDebian(packages) {
  if (process.platform !== 'linux') return false
  await aptGet('update')
  return (await aptGet('install', '-y', '--no-install-recommends', ...packages)) === 0
}

/** @param {string[]} options */
function aptGet(...options) {
  // Another apt-get may be at work: wait for it up to 300 s.
  const all = ['-o', 'DPkg::Lock::Timeout=300', ...options]
  const isRoot = process.getuid?.() === 0
  return isRoot ? run('apt-get', all, { DEBIAN_FRONTEND: 'noninteractive' }) : run('sudo', ['-n', 'apt-get', ...all])
}
