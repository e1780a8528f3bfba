import { count, quote } from '../foundation/wording'

/** “3 tokens of the kid “a””, “1 token without kid”. */
export function tokensOfKid(kid: string | null, tokens: number): string {
  return `${count(tokens, 'token')} ${kid === null ? 'without kid' : `of the kid ${quote(kid)}`}`
}
