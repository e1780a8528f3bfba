const identities = new WeakMap<object, number>()
let last = 0

/** A number that stands for this very object as long as it lives: small, and without anything of its content. */
export function identityOf(object: object): number {
  const known = identities.get(object)
  if (known !== undefined) return known
  identities.set(object, ++last)
  return last
}
