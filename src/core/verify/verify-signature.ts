import { engines } from './engines'
import { findKeyMisfit } from './key-misfit'
import { keyRefused, thrown, unsupported } from './undecided'
import type { Verdict, Work } from './verdict'
import { hasWebCrypto } from './web-crypto'

/** Without the engine that stands for what an application does, which costs many keys too much time. */
export const diagnosing = engines.filter(({ name }) => name !== 'WebCrypto through jose')

/**
 * Tries one key on one signature (RFC 7515 §5.2 step 8), asking the engines in their order until one can say.
 * The algorithm given decides how, never the header in the signing input.
 * Never rejects; undecided when the key cannot be one of the algorithm, or when no engine has it.
 */
export async function verifySignature(work: Work, order: typeof engines = engines): Promise<Verdict> {
  const misfit = findKeyMisfit(work)
  if (misfit) return keyRefused(misfit)
  let verdict = unsupported(`Nothing here verifies ${work.algorithm.name}.`)
  for (const { name, load, needsWebCrypto } of order) {
    // jose dies of a TypeError where there is none.
    if (needsWebCrypto && !hasWebCrypto()) continue
    verdict = await ask(name, load, work)
    if (verdict.state !== 'undecided' || verdict.reason !== 'unsupported') return verdict
  }
  return verdict
}

async function ask(name: string, load: (typeof engines)[number]['load'], work: Work): Promise<Verdict> {
  try {
    const engine = load()
    return await (engine instanceof Promise ? await engine : engine).verify(work)
  } catch (error) {
    return unsupported(`The engine “${name}” could not be loaded or run: ${thrown(error)}.`)
  }
}
