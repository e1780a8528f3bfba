/** What a label of the host's must look like: one line that can be seen. */
export const LABEL_PATTERN = '^(?=.*\\S)[^\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]{1,60}$'

export const LABEL_WORDS = 'a text of 1 to 60 characters in one line'

const pattern = new RegExp(LABEL_PATTERN, 'u')

/** Whether a text may stand where the page says what its host calls something. */
export function isLabel(text: string): boolean {
  return pattern.test(text)
}
