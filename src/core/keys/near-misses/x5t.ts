import { certificateThumbprints } from '../certificate-thumbprints'
import { align, inUrlAlphabet, type NearMissRule, nameOfKey } from '../near-miss-rule'

export default {
  reason: 'X5T',
  explains: (kid, key) => {
    const wanted = inUrlAlphabet(kid)
    if (!wanted || !certificateThumbprints(key).some((one) => inUrlAlphabet(one) === wanted)) return null
    return {
      explanation: `The token's kid is the thumbprint of the certificate of ${nameOfKey(key)} (x5t or x5t#S256).`,
      change: align(kid, key.kid),
    }
  },
} satisfies NearMissRule
