import type { TokenSubject } from '../checks/subjects'
import type { Demand } from '../policy/demand'
import { evaluateTyp } from '../policy/evaluate-policy'
import type { Policy } from '../policy/policy'

/** How the `typ` of a token stands to the one demanded, which takes no claims. That of an encrypted token is not of the token within. */
export function typDemand({ token, header }: TokenSubject, policy: Policy): Demand {
  return header && !token.form.startsWith('jwe') && token.unread === null ? evaluateTyp(header, policy) : 'not_checked'
}
