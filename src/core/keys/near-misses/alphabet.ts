import { bothKids, inUrlAlphabet, sameForm } from '../near-miss-rule'

export default sameForm(
  'ALPHABET',
  inUrlAlphabet,
  (kid, published) => `${bothKids(kid, published)} are one value in base64 (+ and /) and in base64url (- and _).`,
)
