import type { Defect, DefectName, DefectOf } from '../keys/examination'

/** The defects of one name; none where the keys were not examined. */
export function defectsNamed<N extends DefectName>(name: N, defects: readonly Defect[] | null): readonly DefectOf<N>[] {
  // The compiler cannot tell which member of the union an unknown name stands for.
  return (defects ?? []).filter((defect) => defect.name === name) as unknown as readonly DefectOf<N>[]
}
