import { quote } from '../../foundation/wording'
import { align, endsPath, type NearMissRule } from '../near-miss-rule'

export default {
  reason: 'PATH_PREFIX',
  explains: (kid, key) => {
    if (key.kid === null || !endsPath(key.kid, kid)) return null
    return {
      explanation: `The key's kid ${quote(key.kid)} ends, after a / or #, in the token's kid ${quote(kid)}.`,
      change: align(kid, key.kid),
    }
  },
} satisfies NearMissRule
