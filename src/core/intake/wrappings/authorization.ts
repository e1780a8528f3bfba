import type { Wrapping } from '../wrapping'

export const authorization: Wrapping = {
  name: 'authorization',
  layer: 'label',
  recognise({ before }) {
    const found = header.exec(before)
    if (!found) return null
    const scheme = found[1]
    return {
      within: 'an Authorization header',
      stripped: [scheme ? `Authorization: ${schemes[scheme.toLowerCase()] ?? scheme}` : 'Authorization'],
    }
  },
}

const schemes: Readonly<Record<string, string>> = { bearer: 'Bearer', dpop: 'DPoP', token: 'token', jwt: 'JWT' }
// In a HAR the header is an object: "name": "Authorization", "value": "Bearer …".
const header =
  /authorization\\?["']?\s*(?:[:=]|,\s*\\?["']value\\?["']\s*:)\s*\\?["']?(?:(bearer|dpop|token|jwt)(?:\s*:)?(?:\s+|%20))?["'<]?$/i
