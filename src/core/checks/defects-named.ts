import type { Defect, DefectName, DefectOf } from '../keys/examination'

const none: readonly never[] = []
const known = new WeakMap<readonly Defect[], ReadonlyMap<DefectName, readonly Defect[]>>()

/** The defects of one name; none where the keys were not examined. Sorted once: a check may ask with each key typed. */
export function defectsNamed<N extends DefectName>(name: N, defects: readonly Defect[] | null): readonly DefectOf<N>[] {
  if (!defects) return none
  const sorted = known.get(defects) ?? sortByName(defects)
  known.set(defects, sorted)
  // The compiler cannot tell which member of the union an unknown name stands for.
  return (sorted.get(name) ?? none) as unknown as readonly DefectOf<N>[]
}

function sortByName(defects: readonly Defect[]): ReadonlyMap<DefectName, readonly Defect[]> {
  const sorted = new Map<DefectName, Defect[]>()
  for (const defect of defects) {
    const others = sorted.get(defect.name)
    if (others) others.push(defect)
    else sorted.set(defect.name, [defect])
  }
  return sorted
}
