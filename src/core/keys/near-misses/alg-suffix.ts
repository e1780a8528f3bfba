import { signatureAlgorithms } from '../../algorithms/jws'
import { bothKids, sameForm } from '../near-miss-rule'

export default sameForm('ALG_SUFFIX', withoutAlg, (kid, published) => {
  return `${bothKids(kid, published)} differ only in the name of an algorithm at the end.`
})

function withoutAlg(kid: string): string {
  for (const { name } of signatureAlgorithms) {
    const end = kid.length - name.length - 1
    if (end > 0 && kid.endsWith(name) && '_-.'.includes(kid.charAt(end))) return kid.slice(0, end)
  }
  return kid
}
