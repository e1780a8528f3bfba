/** The text of a set of an example, which may stand there as a value to write as JSON. */
export function textOf(set: object | string): string {
  return typeof set === 'string' ? set : JSON.stringify(set)
}
