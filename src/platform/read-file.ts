/** The first file of a drop as text (UTF-8), or null when there is none or it cannot be read. */
export async function readDroppedFile(transfer: DataTransfer): Promise<string | null> {
  try {
    return (await transfer.files[0]?.text()) ?? null
  } catch {
    return null
  }
}
