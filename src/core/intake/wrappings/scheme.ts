import type { Wrapping } from '../wrapping'

export const scheme: Wrapping = {
  name: 'scheme',
  layer: 'label',
  recognise({ before }) {
    const found = /(?:^|[^\w-])(bearer|dpop)\s*(:?)(?:\s|%20)*[<"'`“]?$/i.exec(before)
    if (!found) return null
    const name = found[1]?.toLowerCase() === 'dpop' ? 'DPoP' : 'Bearer'
    const isProof = name === 'DPoP' && found[2] === ':'
    return { within: isProof ? 'a DPoP header' : `a ${name} credential`, stripped: [isProof ? 'DPoP:' : name] }
  },
}
