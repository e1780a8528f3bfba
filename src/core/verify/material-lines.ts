import { type Pauses, pause } from '../foundation/pauses'
import type { Key, KeyMaterial } from '../keys/key'

/** So many materials are written in about a millisecond. */
const STEP = 500

/** The materials of many keys as text, to be handed over part by part: lines of JSON, with null for a key that has none. */
export function* writeMaterials(keys: readonly Key[]): Generator<string> {
  for (let at = 0; at < keys.length; at += STEP)
    yield `${JSON.stringify(keys.slice(at, at + STEP).map(({ material }) => material))}\n`
}

/** The same again, one for each key. Rejects for nothing but an abort. */
export async function readMaterials(lines: string, pauses: Pauses = {}): Promise<readonly (KeyMaterial | null)[]> {
  const materials: (KeyMaterial | null)[] = []
  for (const line of lines.split('\n')) {
    await pause(pauses)
    for (const one of line === '' ? [] : (JSON.parse(line) as (KeyMaterial | null)[])) materials.push(one)
  }
  return materials
}
