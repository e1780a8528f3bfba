import type { Place } from '../foundation/finding'
import type { JsonObject, JsonReading, JsonRemark } from '../foundation/json-node'
import type { Part, Token } from '../token/token'

/** A part of a token that is a JSON object, as it should be. */
export interface ObjectPart {
  readonly name: 'header' | 'payload'
  readonly part: Part
  readonly json: JsonReading & { readonly state: 'whole' }
  readonly object: JsonObject
}

/** Header and payload, as far as they are JSON objects: of others MALFORMED_TOKEN tells. */
export function objectParts(token: Token): readonly ObjectPart[] {
  return (['header', 'payload'] as const).flatMap((name) => {
    const part = token[name]
    if (part?.json.state !== 'whole' || !part.object) return []
    return [{ name, part, json: part.json, object: part.object }]
  })
}

interface PlacedRemark {
  readonly at: Place
  readonly part: 'header' | 'payload'
  readonly pointer: string
  /** What stands there, cut after a hundred characters. */
  readonly source: string
}

/** What reading remarked of one kind, in header and payload. */
export function remarksOf(token: Token, kind: JsonRemark['kind']): readonly PlacedRemark[] {
  return objectParts(token).flatMap(({ name, json }) =>
    json.remarks
      .filter((one) => one.kind === kind)
      .map(({ pointer, start, end }) => ({
        at: { part: name, pointer, span: [start, end] },
        part: name,
        pointer,
        source: json.text.slice(start, Math.min(end, start + 100)),
      })),
  )
}
