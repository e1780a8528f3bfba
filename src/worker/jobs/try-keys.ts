import { signatureAlgorithm } from '../../core/algorithms/jws'
import type { KeyMaterial } from '../../core/keys/key'
import { inBatches } from '../../core/verify/in-batches'
import { readMaterials } from '../../core/verify/material-lines'
import { type PackedVerdicts, packVerdicts } from '../../core/verify/packed-verdicts'
import { diagnosing, verifySignature } from '../../core/verify/verify-signature'
import type { Job, Room, Work } from '../job'

export interface KeysGiven {
  /** The number under which the materials were handed over, as `writeMaterials` writes them. */
  readonly materials: number
  readonly alg: string
  readonly signingInput: string
  readonly signature: Uint8Array<ArrayBuffer>
}

/** One signature tried under every key of a large set; null when the keys are not here any more. */
const tryKeys: Job<KeysGiven, PackedVerdicts | null> = async ({ materials, alg, ...given }, work, room) => {
  const algorithm = signatureAlgorithm(alg)
  const keys = await materialsOn(materials, room, work)
  if (!algorithm || !keys) return null
  const attempt = (key: KeyMaterial | null) => key && verifySignature({ algorithm, ...given, key }, diagnosing)
  return packVerdicts(await inBatches(given, keys, attempt, work))
}
export default tryKeys

/** Read once, however many tokens are tried: an engine imports each key once as well. */
async function materialsOn(
  number: number,
  { shelf }: Room,
  work: Work,
): Promise<readonly (KeyMaterial | null)[] | null> {
  const on = shelf.get(number)
  if (typeof on !== 'string') return Array.isArray(on) ? on : null
  const materials = await readMaterials(on, work)
  shelf.set(number, materials)
  return materials
}
