/** A piece of a file that is read without holding the page for longer than a frame. In bytes. */
const PIECE = 4_000_000

/** The first file of a drop as text (UTF-8), or null when there is none or it cannot be read. */
export async function readDroppedFile(transfer: DataTransfer): Promise<string | null> {
  const [file] = transfer.files
  try {
    return file ? await textOf(file) : null
  } catch {
    return null
  }
}

async function textOf(file: File): Promise<string> {
  if (file.size <= PIECE) return file.text()
  const decoder = new TextDecoder()
  const pieces: string[] = []
  for (let at = 0; at < file.size; at += PIECE) {
    const bytes = await file.slice(at, at + PIECE).arrayBuffer()
    pieces.push(decoder.decode(bytes, { stream: true }))
  }
  return pieces.join('') + decoder.decode()
}
