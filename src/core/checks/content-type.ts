import { stringMember } from '../foundation/json-access'
import type { JsonObject } from '../foundation/json-node'

/** The `cty` of a header as a media type: lower case, without parameters, "application/" where there is no slash (RFC 7515 §4.1.10). */
export function contentType(header: JsonObject | null): string | null {
  const [type = ''] = (stringMember(header, 'cty') ?? '').toLowerCase().split(';', 1)
  const name = type.trim()
  if (name === '') return null
  return name.includes('/') ? name : `application/${name}`
}
