import { useMemo } from 'react'
import { stringMember } from '../../../core/foundation/json-access'
import { readPasted } from '../../../core/read-pasted'
import { givePolicy, useSession } from '../../session'
import { ProfileChoice } from './profile-choice'

/** A profile to start the policy from, for the token that stands there. */
export function ProfileSection() {
  const { token, which, policy } = useSession()
  const iss = useMemo(() => stringMember(readPasted(token, which).claims, 'iss') ?? null, [token, which])
  return <ProfileChoice iss={iss} hasPolicy={policy !== null} onChoose={(started) => givePolicy(started, 'profile')} />
}
