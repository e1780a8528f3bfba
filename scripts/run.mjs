import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the repository, in which every command runs. */
export const root = fileURLToPath(new URL('..', import.meta.url))

const onWindows = process.platform === 'win32'

/**
 * Runs a command of the system or of node_modules/.bin and shows what it prints.
 * @param {string} command
 * @param {readonly string[]} options
 * @param {NodeJS.ProcessEnv} [env] added to the environment
 * @returns {Promise<number>} its exit code; 127 when there is no such command, 1 when a signal ended it
 */
export function run(command, options, env = {}) {
  const PATH = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter)
  // npm's commands are .cmd files on Windows, which only a shell starts.
  const child = spawn(command, options, {
    cwd: root,
    env: { ...process.env, PATH, ...env },
    shell: onWindows,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  return new Promise((resolve) => {
    child.on('error', () => resolve(127))
    child.on('close', (code) => resolve(code ?? 1))
  })
}
