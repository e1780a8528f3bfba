import { isInvisible } from '../../foundation/base64url'
import { bothKids, sameForm } from '../near-miss-rule'

export default sameForm(
  'WHITESPACE',
  // Most kids are plain ASCII, and of those nothing is dropped.
  (kid) => (/^[!-~]*$/.test(kid) ? kid : [...kid].filter((character) => !isInvisible(character)).join('')),
  (kid, published) => `${bothKids(kid, published)} differ only in white space or characters that cannot be seen.`,
)
