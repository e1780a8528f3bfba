import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { breathe } from '../../platform/clock'
import { boxReader } from './box-reader'
import { type BoxReading, unread } from './box-reading'
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
  const { data: reader } = useQuery({ ...boxReader, enabled: keys.trim() !== '' })
  const [slow, setSlow] = useState(unread)
  useEffect(() => {
    if (!isLong || !reader) return
    const stop = new AbortController()
    reader.readBoxSlowly(text, { breathe, signal: stop.signal }).then(setSlow, () => undefined)
    return () => stop.abort()
  }, [text, isLong, reader])
  // What Clear took away is not held here either.
  if (!isLong && slow !== unread) setSlow(unread)
  if (!reader) return unread
  if (!isLong) return reader.readBox(text)
  return isLeap(text, slow.text) ? unread : slow
}
