import { bothKids, sameForm } from '../near-miss-rule'

export default sameForm(
  'UNICODE_NORMAL',
  (kid) => kid.normalize('NFKC'),
  (kid, published) => `${bothKids(kid, published)} look alike but are made of different Unicode characters.`,
)
