import { useEffect, useState } from 'react'
import { afterSeconds } from '../../platform/clock'

/** Whether it has been so for so many milliseconds without a break. */
export function useLasting(isSo: boolean, milliseconds: number): boolean {
  const [lasts, setLasts] = useState(false)
  if (lasts && !isSo) setLasts(false)
  useEffect(() => (isSo ? afterSeconds(milliseconds / 1000, () => setLasts(true)) : undefined), [isSo, milliseconds])
  return lasts && isSo
}
