import { isHeader } from './header'

/**
 * Whether the text is a compact JWS and nothing else: three segments of base64url, the first of them a header. That is
 * what most pastes are, and the largest ones, so it is told without looking for anything around it.
 */
export function isBareToken(text: string): boolean {
  const dot = text.indexOf('.')
  if (dot < 0 || !/^[\w-]+\.[\w-]+\.[\w-]+$/.test(text)) return false
  return isHeader(text.slice(0, dot))
}
