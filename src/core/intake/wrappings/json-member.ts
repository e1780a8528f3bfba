import { quote } from '../../foundation/wording'
import type { Wrapping } from '../wrapping'

export const jsonMember: Wrapping = {
  name: 'json-member',
  layer: 'label',
  recognise({ before }) {
    const entry = named.exec(before)
    const found = entry ?? member.exec(before)
    if (!found) return null
    const [, name = '', scheme] = found
    return { within: `a JSON ${entry ? 'entry' : 'member'} ${quote(name)}`, stripped: scheme ? [scheme] : [] }
  },
}

const value = String.raw`\s*:\s*\\*["'](?:(bearer|dpop)\s+)?$`
const member = new RegExp(String.raw`["']([^"'\\\n]{1,80})\\*["']${value}`, 'i')
// As a HAR has headers, cookies and parameters: "name": "id_token", "value": "…".
const named = new RegExp(
  String.raw`["']name\\*["']\s*:\s*\\*["']([^"'\\\n]{1,80})\\*["']\s*,\s*\\*["']value\\*["']${value}`,
  'i',
)
