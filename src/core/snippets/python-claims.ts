import { type Lines, lines } from './lines'
import { several, python as text } from './literals'
import { type ClaimDemand, HOSTED_GITHUB } from './read-ci-demands'
import type { Demands } from './read-demands'

/** Statements over `header` and `claims`, for what PyJWT has no option for. */
export function claimLines(demands: Demands): Lines {
  const { requiredScopes, typs, maxAge, skew, ci } = demands
  return [
    typs && `demand(str(header.get("typ")).lower() in [${several(text, typs)}], "The typ is another.")`,
    requiredScopes.length > 0 && [
      'scopes = []',
      'for held in (claims.get("scope"), claims.get("scp")):',
      '    if isinstance(held, str):',
      '        scopes += held.split(" ")',
      '    elif isinstance(held, list):',
      '        scopes += held',
      `for scope in [${several(text, requiredScopes)}]:`,
      '    demand(scope in scopes, f"The scope {scope} is missing.")',
    ],
    maxAge !== null && [
      '# Its age may be as great as this, and the clocks may differ.',
      `oldest = ${maxAge} + ${skew}`,
      'issued_at = claims.get("iat")',
      'demand(type(issued_at) in (int, float) and time.time() - issued_at <= oldest, "The token is too old.")',
    ],
    ci.map(ciLines),
  ]
}

/** The modules that those statements and functions need. */
export function importLines({ maxAge, ci }: Demands): Lines {
  return [ci.some(({ kind }) => kind === 'hosted_github') && 'import re', maxAge !== null && 'import time']
}

/** The functions that they call, each after two empty lines. */
export function functionLines(demands: Demands): readonly string[] {
  const kinds = new Set(demands.ci.map(({ kind }) => kind))
  return lines(
    lines(claimLines(demands)).length > 0 && [
      '',
      '',
      'def demand(met: bool, message: str) -> None:',
      '    if not met:',
      '        raise jwt.InvalidTokenError(message)',
    ],
    (kinds.has('repository') || kinds.has('workflow')) && [
      '',
      '',
      '# GitHub takes names that differ only in the case of their letters for the same.',
      'def is_same_name(found: object, expected: object) -> bool:',
      '    def fold(name: str) -> str:',
      '        return "".join(one.lower() if "A" <= one <= "Z" else one for one in name)',
      '',
      '    return isinstance(found, str) and isinstance(expected, str) and fold(found) == fold(expected)',
    ],
    demands.ci.map((one) =>
      one.kind === 'workflow'
        ? [
            '',
            '',
            'def is_of_workflow(found: object, repository: object) -> bool:',
            `    path = ${text(`/${one.path}`)}`,
            '    if not isinstance(found, str):',
            '        return False',
            '    file, _, ref = found.partition("@")',
            '    return (',
            '        file.endswith(path)',
            one.refs && `        and ref in [${several(text, one.refs)}]`,
            '        and is_same_name(file[: -len(path)], repository)',
            '    )',
          ]
        : null,
    ),
  )
}

function ciLines(one: ClaimDemand): Lines {
  switch (one.kind) {
    case 'one_of': {
      const met = `claims.get("${one.claim}") in [${several(text, one.values)}]`
      return `demand(${one.optional ? `"${one.claim}" not in claims or ${met}` : met}, "The ${one.claim} is another.")`
    }
    case 'text':
      return `demand(isinstance(claims.get("${one.claim}"), str), "The ${one.claim} is missing.")`
    case 'hosted_github':
      return [
        `github = "${HOSTED_GITHUB}"`,
        'demand(re.fullmatch(github, str(claims.get("iss"))) is not None, "The issuer is not GitHub Actions.")',
      ]
    case 'repository':
      return `demand(is_same_name(claims.get("repository"), ${text(one.name)}), "The repository is another.")`
    case 'gitlab_ref':
      return [
        'refs = []',
        'folder = {"branch": "refs/heads/", "tag": "refs/tags/"}.get(str(claims.get("ref_type")))',
        'if folder is not None and isinstance(claims.get("ref"), str):',
        '    refs.append(folder + claims["ref"])',
        'if isinstance(claims.get("ref_path"), str):',
        '    refs.append(claims["ref_path"])',
        `demand(len(refs) > 0 and all(ref == ${text(one.ref)} for ref in refs), "The ref is another.")`,
      ]
    case 'ref_protected':
      return [
        'protection = claims.get("ref_protected")',
        `demand(protection is ${one.value ? 'True' : 'False'} or protection == "${one.value}", "The ref is ${one.value ? 'not ' : ''}protected.")`,
      ]
    case 'workflow': {
      const repository = one.repository === null ? 'claims.get("repository")' : text(one.repository)
      return [
        'workflows = (claims.get("job_workflow_ref"), claims.get("workflow_ref"))',
        `demand(any(is_of_workflow(found, ${repository}) for found in workflows), "The workflow is another.")`,
      ]
    }
  }
}
