import { builtInProfiles } from '../../core/profiles'
import type { Profile } from '../../core/profiles/profile'
import { useOwnProfiles } from './config'

/** Every profile there is, the team's first, in the place of a built-in one of the same name; null until they are known. */
export function useProfiles(): readonly Profile[] | null {
  const own = useOwnProfiles()
  if (own === null) return null
  return [...own, ...builtInProfiles.filter(({ name }) => !own.some((one) => one.name === name))]
}
