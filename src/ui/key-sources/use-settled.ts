import { useEffect, useState } from 'react'

/** From this length on a text is read when the typing rests, so that typing itself never waits. */
export const SETTLE_FROM = 300_000
/** The longer a text is to read, the longer a rest is waited for, so that no next key falls into the reading. */
const settleMs = (length: number) => Math.min(800, Math.max(150, length / 6_000))
/** A change of this size is no typing: a paste, an example, Clear. It is read at once. */
const LEAP = 1_000

/** Whether one text is no edit of the other by a keyboard. */
export const isLeap = (text: string, before: string) => Math.abs(text.length - before.length) > LEAP

/** A text as it should be read now: short ones as they are typed, long ones when the typing rests. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), settleMs(text.length))
    return () => clearTimeout(timer)
  }, [text])
  return text.length < SETTLE_FROM || isLeap(text, settled) ? text : settled
}
