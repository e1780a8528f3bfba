import { bothKids, sameForm } from '../near-miss-rule'

export default sameForm(
  'URL_ENCODED',
  // Twice, for a kid that went through two URLs.
  (kid) => decoded(decoded(kid)),
  (kid, published) => `${bothKids(kid, published)} are equal once the percent-encoding of a URL is undone.`,
)

function decoded(text: string): string {
  if (!text.includes('%')) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
