/** What the links of the list are drawn from, for the way back to one. */
export const checkList = {}

/** The address of a check's entry. */
export const entryLink = (code: string) => `#/reference/${code}`
