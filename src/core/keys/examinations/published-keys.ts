import type { Defect, Examination } from '../examination'
import { thumbprint } from '../thumbprint'
import { paceOf } from './pace'
import { publishedPrivateKeys } from './published-private-keys'

/** Keys of specifications, tools and tests, with which anyone can sign. */
export default {
  names: ['KNOWN_TEST_KEY'],
  examine: async ({ keys }, pauses) => {
    const defects: Defect[] = []
    const pace = paceOf(pauses)
    for (const key of keys) {
      const own = thumbprint(key)
      const published = own === null ? undefined : publishedPrivateKeys.get(own)
      if (own !== null && published !== undefined)
        defects.push({ name: 'KNOWN_TEST_KEY', key, facts: { published, thumbprint: own } })
      await pace(MICROSECONDS)
    }
    return defects
  },
} satisfies Examination

const MICROSECONDS = 30
