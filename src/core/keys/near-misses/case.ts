import { bothKids, sameForm } from '../near-miss-rule'

export default sameForm(
  'CASE',
  (kid) => kid.toLowerCase(),
  (kid, published) => `${bothKids(kid, published)} differ only in upper and lower case.`,
)
