import type { KeySource } from '../sources/key-source'

const PREFIX = 'example '

/** The id of a set that comes with an example. */
export const exampleId = (name: string): string => `${PREFIX}${name}`

/** Whether a set came with an example, to be put away with it. */
export function isOfExample({ id }: KeySource): boolean {
  return id.startsWith(PREFIX)
}
