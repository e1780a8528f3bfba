/**
 * Whether WebCrypto is at hand. Browsers keep it from a page that is no secure context: http, but for localhost. There
 * `crypto.subtle` is missing, whatever its type says (Web Cryptography §10.1).
 */
export function hasWebCrypto(): boolean {
  return (globalThis.crypto?.subtle as SubtleCrypto | undefined) !== undefined
}
