import { objectOf } from '../foundation/json-access'
import { readLongJson } from '../foundation/json-long'
import { readUtf8 } from '../foundation/utf8'
import type { Part, Segment } from './token'

/** Reads a segment's bytes as UTF-8 and JSON, as far as they are. */
export function readPart(segment: Segment): Part {
  const utf8 = readUtf8(segment.bytes)
  const json = readLongJson(utf8.text)
  return { segment, utf8, json, object: objectOf(json) }
}
