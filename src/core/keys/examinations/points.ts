import type { Defect, Examination } from '../examination'
import { hasSmallOrder } from '../small-order'
import { findPointFault } from './curve-points'
import { paceOf } from './pace'

/** The points of EC and OKP keys. */
export default {
  names: ['EC_POINT_INVALID', 'OKP_LOW_ORDER'],
  examine: async ({ keys }, pauses) => {
    const defects: Defect[] = []
    const pace = paceOf(pauses)
    for (const key of keys) {
      const { material } = key
      if (!material) continue
      const { crv = '' } = material
      const fault = findPointFault(material)
      if (fault) defects.push({ name: 'EC_POINT_INVALID', key, facts: { crv, fault } })
      if (hasSmallOrder(material)) defects.push({ name: 'OKP_LOW_ORDER', key, facts: { crv } })
      await pace(MICROSECONDS)
    }
    return defects
  },
} satisfies Examination

const MICROSECONDS = 30
