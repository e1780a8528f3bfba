import { bothKids, sameForm } from '../near-miss-rule'

const pairs = ['""', "''", '“”', '‘’', '``', '«»']

export default sameForm('QUOTES', unquoted, (kid, published) => {
  return `${bothKids(kid, published)} differ only in the quotes around them.`
})

function unquoted(kid: string): string {
  const bare = kid.replaceAll('\\', '')
  const quoted = bare.length > 2 && pairs.includes(`${bare[0]}${bare.at(-1)}`)
  return quoted ? bare.slice(1, -1) : kid
}
