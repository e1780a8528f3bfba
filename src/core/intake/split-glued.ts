import { member } from '../foundation/json-access'
import { readHeader } from './header'
import { nextStart } from './token-start'

/**
 * Offsets at which further tokens begin in a run of several tokens pasted without anything between them: the header of
 * the next stands at the end of a signature. Empty for one token.
 */
export function splitGlued(token: string): readonly number[] {
  const starts: number[] = []
  if (token.includes('~')) return starts
  let start = 0
  for (;;) {
    const header = token.indexOf('.', start)
    const payload = token.indexOf('.', header + 1)
    const end = payload < 0 ? -1 : token.indexOf('.', payload + 1)
    if (header < 0 || end < 0 || isEncrypted(token.slice(start, header))) return starts
    const inner = innerStart(token, payload + 1, end)
    if (inner < 0) return starts
    starts.push(inner)
    start = inner
  }
}

const isEncrypted = (header: string) => member(readHeader(header), 'enc') !== undefined

/** Headers are short; more and longer attempts would let a hostile text cost more than its length. */
const TRIES = 4
const HEADER_LIMIT = 4096

function innerStart(token: string, from: number, end: number): number {
  const segment = token.slice(Math.max(from, end - HEADER_LIMIT), end)
  const offset = end - segment.length
  let at = -1
  for (let tries = 0; tries < TRIES; tries++) {
    at = segment.indexOf('ey', at + 1)
    if (at < 0) return -1
    const header = segment.slice(at)
    if (nextStart(header, 0) === 0 && member(readHeader(header), 'alg')) return offset + at
  }
  return -1
}
