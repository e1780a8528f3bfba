import { indented, type Lines, lines } from './lines'
import { several, javascript as text } from './literals'
import { type ClaimDemand, HOSTED_GITHUB } from './read-ci-demands'
import type { Demands } from './read-demands'

/** The key set’s URL as a literal, under a line that asks for it where none was given. */
export function keySetLines(name: string, make: (url: string) => string, { keySetUrl }: Demands): Lines {
  return [
    keySetUrl === null && '// Put the URL of the issuer’s key set here.',
    `const ${name} = ${make(text(keySetUrl?.href ?? 'https://issuer.example/jwks.json'))}`,
  ]
}

/** `algorithms: [...],` with the reason for the list. */
export function algorithmsLines(demands: Demands): Lines {
  return [
    !demands.namesAlgs && '// The policy names no algorithms: keep those that your issuer signs with.',
    `algorithms: [${several(text, demands.algs)}],`,
  ]
}

/** Statements over `header` and `claims`, for what an option cannot demand. */
export function claimLines(demands: Demands, left: readonly ('typ' | 'maxAge')[]): Lines {
  const { requiredClaims, requiredScopes, typs, maxAge, skew, ci } = demands
  return [
    left.includes('typ') &&
      typs && [`demand([${several(text, typs)}].includes(header.typ?.toLowerCase?.()), 'The typ is another.')`],
    requiredClaims.length > 0 && [
      `for (const name of [${several(text, requiredClaims)}])`,
      `  demand(Object.hasOwn(claims, name) && claims[name] !== null, \`The claim \${name} is missing.\`)`,
    ],
    requiredScopes.length > 0 && [
      "const scopes = [claims.scope, claims.scp].flatMap((held) => (typeof held === 'string' ? held.split(' ') : held))",
      `for (const scope of [${several(text, requiredScopes)}])`,
      `  demand(scopes.includes(scope), \`The scope \${scope} is missing.\`)`,
    ],
    left.includes('maxAge') &&
      maxAge !== null && [
        '// Its age may be as great as this, and the clocks may differ.',
        `const oldest = ${maxAge} + ${skew}`,
        `demand(typeof claims.iat === 'number' && ${clock} / 1000 - claims.iat <= oldest, 'The token is too old.')`,
      ],
    ci.map(ciLines),
  ]
}

/** The functions that those statements call, each after an empty line. */
export function functionLines(demands: Demands, body: Lines): readonly string[] {
  const kinds = new Set(demands.ci.map(({ kind }) => kind))
  return lines(
    lines(body).some((line) => line.includes('demand(')) && [
      '',
      'function demand(met, message) {',
      '  if (!met) throw new Error(message)',
      '}',
    ],
    (kinds.has('repository') || kinds.has('workflow')) && [
      '',
      '// GitHub takes names that differ only in the case of their letters for the same.',
      'function isSameName(found, expected) {',
      '  const fold = (name) => name.replace(/[A-Z]/g, (letter) => letter.toLowerCase())',
      "  return typeof found === 'string' && typeof expected === 'string' && fold(found) === fold(expected)",
      '}',
    ],
    demands.ci.map((one) =>
      one.kind === 'workflow'
        ? [
            '',
            'function isOfWorkflow(found, repository) {',
            `  const path = ${text(`/${one.path}`)}`,
            "  if (typeof found !== 'string') return false",
            "  const [file, ...ref] = found.split('@')",
            '  return (',
            '    file.endsWith(path) &&',
            one.refs && `    [${several(text, one.refs)}].includes(ref.join('@')) &&`,
            '    isSameName(file.slice(0, -path.length), repository)',
            '  )',
            '}',
          ]
        : null,
    ),
  )
}

/** The body of an async function `verifyToken`. */
export function verifyTokenLines(...body: readonly Lines[]): Lines {
  return [
    '/** Resolves with the claims of a token that meets the policy; rejects for any other. */',
    'export async function verifyToken(token) {',
    indented(2, ...body),
    '}',
  ]
}

/** That of whoever runs the text. */
const clock = ['Date', 'now()'].join('.')

function ciLines(one: ClaimDemand): Lines {
  switch (one.kind) {
    case 'one_of': {
      const met = one.values.map((value) => `claims.${one.claim} === ${text(value)}`)
      const all = one.optional ? [`claims.${one.claim} === undefined`, ...met] : met
      return `demand(${all.join(' || ')}, 'The ${one.claim} is another.')`
    }
    case 'text':
      return `demand(typeof claims.${one.claim} === 'string', 'The ${one.claim} is missing.')`
    case 'hosted_github':
      return [
        `const github = /^${HOSTED_GITHUB.replaceAll('/', '\\/')}$/`,
        "demand(typeof claims.iss === 'string' && github.test(claims.iss), 'The issuer is not GitHub Actions.')",
      ]
    case 'repository':
      return `demand(isSameName(claims.repository, ${text(one.name)}), 'The repository is another.')`
    case 'gitlab_ref':
      return [
        "const folder = claims.ref_type === 'branch' ? 'refs/heads/' : claims.ref_type === 'tag' ? 'refs/tags/' : null",
        "const named = folder !== null && typeof claims.ref === 'string' ? folder + claims.ref : undefined",
        "const refs = [named, claims.ref_path].filter((ref) => typeof ref === 'string')",
        `demand(refs.length > 0 && refs.every((ref) => ref === ${text(one.ref)}), 'The ref is another.')`,
      ]
    case 'ref_protected':
      return `demand([${one.value}, '${one.value}'].includes(claims.ref_protected), 'The ref is ${one.value ? 'not ' : ''}protected.')`
    case 'workflow': {
      const repository = one.repository === null ? 'claims.repository' : text(one.repository)
      return [
        `const isWorkflow = (found) => isOfWorkflow(found, ${repository})`,
        "demand([claims.job_workflow_ref, claims.workflow_ref].some(isWorkflow), 'The workflow is another.')",
      ]
    }
  }
}
