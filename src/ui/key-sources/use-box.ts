import { useEffect, useState } from 'react'
import { breathe } from '../../platform/clock'
import { type BoxReading, readBox, readBoxSlowly, unread } from './read-box'
import { isLeap, useSettled } from './use-settled'

/** From this length on, in characters, reading a text at once would hold the page for more than some frames. */
const SLOW_FROM = 1_000_000

/**
 * What the text of the key box comes to. A long one is read in the background, and until then stands what was read of the
 * text that was edited, or nothing where another text took its place: no verdict may rest on keys that are gone.
 */
export function useBox(keys: string): BoxReading {
  const text = useSettled(keys)
  const isLong = text.length >= SLOW_FROM
  const [slow, setSlow] = useState(unread)
  useEffect(() => {
    if (!isLong) return
    const stop = new AbortController()
    readBoxSlowly(text, { breathe, signal: stop.signal }).then(setSlow, () => undefined)
    return () => stop.abort()
  }, [text, isLong])
  // What Clear took away is not held here either.
  if (!isLong && slow !== unread) setSlow(unread)
  if (!isLong) return readBox(text)
  return isLeap(text, slow.text) ? unread : slow
}
