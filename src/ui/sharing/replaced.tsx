import { list } from '../../core/foundation/wording'
import type { Link } from '../../core/link/link'
import type { Policy } from '../../core/policy/policy'
import { type RotationSide, type Session, useSession } from '../session'

interface ReplacedProps {
  readonly link: Link
  readonly policy: Policy | null
}

/** What using a link would do here: what it takes the place of, and what it does not do. */
export function Replaced({ link, policy }: ReplacedProps) {
  const replaced = replacedBy(link, policy, useSession())
  return (
    <p className="mt-2 text-small text-soft">
      {replaced.length > 0 && `It takes the place of ${list(replaced, replaced.length)}. `}
      {link.key_source !== undefined && (link.workbench === 'provider' ? toIssuerBox : toKeyBox)}
      {(link.earlier !== undefined || link.later !== undefined) && toSides}
    </p>
  )
}

const toKeyBox =
  'The address of the keys is put into the key box of Token and Key sets, and asked only when you press Fetch keys there.'
const toSides = 'The addresses are put into the boxes of Rotation, and asked only when you press Fetch keys there.'
const toIssuerBox = 'The issuer is put into its box, and asked only when you press Fetch metadata there.'

function replacedBy(
  { workbench, key_source: source, earlier, later, as_of: time }: Link,
  policy: Policy | null,
  { keys, asOf, rotation, provider, ...session }: Session,
): readonly string[] {
  const box = workbench === 'provider' ? provider.issuer : keys
  return [
    ...(policy && session.policy ? ['the policy that is in force'] : []),
    ...(source !== undefined && box.trim() !== ''
      ? [`what stands in the ${workbench === 'provider' ? 'issuer' : 'key'} box`]
      : []),
    ...(earlier !== undefined && isGiven(rotation.earlier) ? ['the earlier key set'] : []),
    ...(later !== undefined && isGiven(rotation.later) ? ['the later key set'] : []),
    ...(time !== undefined && asOf !== null ? ['the time that is judged at'] : []),
  ]
}

const isGiven = ({ text, source }: RotationSide) => source !== null || text.trim() !== ''
