import { quote } from '../../foundation/wording'
import { align, endsPath, type NearMissRule } from '../near-miss-rule'

export default {
  reason: 'PATH_SUFFIX',
  explains: (kid, key) => {
    if (key.kid === null || !endsPath(kid, key.kid)) return null
    return {
      explanation: `The token's kid ${quote(kid)} ends, after a / or #, in the key's kid ${quote(key.kid)}.`,
      change: align(kid, key.kid),
    }
  },
} satisfies NearMissRule
