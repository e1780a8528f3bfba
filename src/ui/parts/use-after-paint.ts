import { useEffect, useState } from 'react'
import { afterPaint } from '../../platform/clock'

/** A value as of the last frame that was painted: what rests on it is drawn one frame after the value itself. */
export function useAfterPaint<T>(value: T): T {
  const [painted, setPainted] = useState(value)
  useEffect(() => afterPaint(() => setPainted(() => value)), [value])
  return painted
}
