import type { TokenSubject } from '../checks/subjects'

/** What a demand on claims comes to where there are none: those that are encrypted or elsewhere are not known to be bad. */
export function unmetWithoutClaims({ token }: TokenSubject): 'fail' | 'not_checked' {
  return token.form.startsWith('jwe') || token.unread !== null ? 'not_checked' : 'fail'
}

/** What stands in a cell in the place of a claim then. */
export const NO_CLAIMS = 'no claims that can be read'
/** What stands there in the place of a header parameter. */
export const NO_HEADER = 'no header that can be read'
