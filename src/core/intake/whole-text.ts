import { nextInk, readChunk } from './chunk'
import { goesOn } from './join-lines'
import { Progress } from './progress'
import { nextStart } from './token-start'

/**
 * Start and end of the one token that fills the text but for a wrapping in front and closing punctuation behind:
 * then all white space after its start is inside it, spaces and blank lines too. Null where the text holds anything
 * else.
 */
export function findWhole(text: string): readonly [number, number] | null {
  const start = nextStart(text.slice(0, LEAD_LIMIT + 8), 0)
  if (start < 0 || start > LEAD_LIMIT || !lead.test(text.slice(0, start))) return null
  const progress = new Progress()
  let chunk = readChunk(text, start)
  let lengthBefore = 0
  for (;;) {
    progress.add(chunk.text)
    const ink = nextInk(text, chunk.end)
    const next = readChunk(text, ink)
    if (next.text === '') return tail.test(text.slice(chunk.end)) ? [start, chunk.end] : null
    if (!goesOn(progress, next.text, { even: true, full: lengthBefore > 0 && chunk.text.length >= lengthBefore }))
      return null
    lengthBefore = chunk.text.length
    chunk = next
  }
}

const LEAD_LIMIT = 200
const lead =
  /^[\s({[\\"'`“‘<]*(?:[A-Za-z_][\w-]{0,60}\\?["']?\s*[:=][ \t]*)?[\\"'`“‘<]*(?:(?:bearer|dpop)\s*:?\s+)?["'`“‘<]*$/i
const tail = /^[\s\u200b-\u200f\u2060"'`”’>)\]},;\\]*$/
