import { bothKids, sameForm, withoutPadding } from '../near-miss-rule'

export default sameForm(
  'PADDING',
  withoutPadding,
  (kid, published) => `${bothKids(kid, published)} differ only in the = padding at the end.`,
)
