export interface Body {
  /** Read as UTF-8, what is not UTF-8 replaced. */
  readonly text: string
  /** Read, after any content coding was undone. */
  readonly bytes: number
  /** There was more than the limit, and reading stopped there. */
  readonly truncated: boolean
  /** It broke off before its end. */
  readonly cut: boolean
}

/** Reads a body as it comes, at most `limit` bytes of it. Whatever had come before a break is returned. Never rejects. */
export async function readBody(
  stream: ReadableStream<Uint8Array> | null,
  limit: number,
  onProgress: (bytes: number) => void,
): Promise<Body> {
  const decoder = new TextDecoder()
  const reader = stream?.getReader()
  let text = ''
  let bytes = 0
  const end = (how: Pick<Body, 'truncated' | 'cut'>) => ({ text: text + decoder.decode(), bytes, ...how })
  for (;;) {
    let chunk: Uint8Array | undefined
    try {
      chunk = (await reader?.read())?.value
    } catch {
      return end({ truncated: false, cut: true })
    }
    if (!chunk) return end({ truncated: false, cut: false })
    const part = chunk.subarray(0, limit - bytes)
    text += decoder.decode(part, { stream: true })
    bytes += part.length
    onProgress(bytes)
    if (part.length === chunk.length) continue
    reader?.cancel().catch(() => undefined)
    return end({ truncated: true, cut: false })
  }
}
