import { indented, type Lines, lines } from './lines'
import { several, java as text } from './literals'
import { type ClaimDemand, HOSTED_GITHUB } from './read-ci-demands'
import type { Demands } from './read-demands'

/** What both libraries of Java need for those demands: both hand out the claims as Nimbus has read them. */
export function importsOf(demands: Demands): readonly string[] {
  const { requiredClaims, requiredScopes, typs, maxAge, ci } = demands
  const kinds = new Set(ci.map(({ kind }) => kind))
  return [
    ...(hasDemands(demands) ? ['com.nimbusds.jwt.JWTClaimsSet', 'com.nimbusds.jwt.proc.BadJWTException'] : []),
    ...(typs ? ['com.nimbusds.jose.proc.BadJOSEException', 'java.util.Locale', 'java.util.Set'] : []),
    ...(maxAge === null ? [] : ['java.time.Instant', 'java.util.Date']),
    ...(requiredScopes.length > 0 || kinds.has('gitlab_ref') ? ['java.util.ArrayList'] : []),
    ...(requiredClaims.length > 0 || requiredScopes.length > 0 || kinds.has('gitlab_ref') ? ['java.util.List'] : []),
    ...(kinds.has('repository') || kinds.has('workflow') ? ['java.util.regex.Pattern'] : []),
  ]
}

/** The statement that says which typ a JWS may have; by itself Nimbus takes “JWT” and none alone. */
export function typLines({ typs }: Demands): Lines {
  if (!typs) return 'processor.setJWSTypeVerifier((type, context) -> {});'
  return [
    'processor.setJWSTypeVerifier((type, context) -> {',
    `  if (type == null || !Set.of(${several(text, typs)}).contains(type.getType().toLowerCase(Locale.ROOT)))`,
    '    throw new BadJOSEException("The typ is another.");',
    '});',
  ]
}

/** Whether there is anything for `demandRest` to demand. */
export function hasDemands({ requiredClaims, requiredScopes, maxAge, ci }: Demands): boolean {
  return requiredClaims.length > 0 || requiredScopes.length > 0 || maxAge !== null || ci.length > 0
}

/** `demandRest(JWTClaimsSet)` and the methods that it calls, each after an empty line. */
export function methodLines(demands: Demands): readonly string[] {
  if (!hasDemands(demands)) return []
  const kinds = new Set(demands.ci.map(({ kind }) => kind))
  return lines(
    '',
    'private static void demandRest(JWTClaimsSet claims) throws BadJWTException {',
    indented(2, claimLines(demands)),
    '}',
    '',
    'private static void demand(boolean met, String message) throws BadJWTException {',
    '  if (!met) throw new BadJWTException(message);',
    '}',
    (kinds.has('repository') || kinds.has('workflow')) && [
      '',
      '// GitHub takes names that differ only in the case of their letters for the same; this pattern folds those of ASCII alone.',
      'private static boolean isSameName(Object found, Object expected) {',
      '  return found instanceof String text && expected instanceof String name',
      '      && Pattern.compile(Pattern.quote(name), Pattern.CASE_INSENSITIVE).matcher(text).matches();',
      '}',
    ],
    demands.ci.map((one) =>
      one.kind === 'workflow'
        ? [
            '',
            'private static boolean isOfWorkflow(Object found, Object repository) {',
            `  String path = ${text(`/${one.path}`)};`,
            '  if (!(found instanceof String text)) return false;',
            "  int at = text.indexOf('@');",
            '  String file = at < 0 ? text : text.substring(0, at);',
            ...(one.refs ? ['  String ref = at < 0 ? null : text.substring(at + 1);'] : []),
            '  return file.endsWith(path)',
            ...(one.refs ? [`      && (${one.refs.map((ref) => `${text(ref)}.equals(ref)`).join(' || ')})`] : []),
            '      && isSameName(file.substring(0, file.length() - path.length()), repository);',
            '}',
          ]
        : null,
    ),
  )
}

function claimLines({ requiredClaims, requiredScopes, maxAge, skew, ci }: Demands): Lines {
  return [
    requiredClaims.length > 0 && [
      `for (String name : List.of(${several(text, requiredClaims)}))`,
      '  demand(claims.getClaim(name) != null, "The claim " + name + " is missing.");',
    ],
    requiredScopes.length > 0 && [
      'List<Object> scopes = new ArrayList<>();',
      'for (String name : List.of("scope", "scp")) {',
      '  if (claims.getClaim(name) instanceof String text) scopes.addAll(List.of(text.split(" ")));',
      '  if (claims.getClaim(name) instanceof List<?> texts) scopes.addAll(texts);',
      '}',
      `for (String scope : List.of(${several(text, requiredScopes)}))`,
      '  demand(scopes.contains(scope), "The scope " + scope + " is missing.");',
    ],
    maxAge !== null && [
      '// Its age may be as great as this, and the clocks may differ.',
      `long oldest = ${maxAge}L + ${skew}L;`,
      'Date issuedAt = claims.getIssueTime();',
      'demand(issuedAt != null && !Instant.now().isAfter(issuedAt.toInstant().plusSeconds(oldest)), "The token is too old.");',
    ],
    ci.map(ciLines),
  ]
}

function ciLines(one: ClaimDemand): Lines {
  switch (one.kind) {
    case 'one_of': {
      const met = one.values.map((value) => `${text(value)}.equals(claims.getClaim("${one.claim}"))`)
      const all = one.optional ? [`!claims.getClaims().containsKey("${one.claim}")`, ...met] : met
      return `demand(${all.join(' || ')}, "The ${one.claim} is another.");`
    }
    case 'text':
      return `demand(claims.getClaim("${one.claim}") instanceof String, "The ${one.claim} is missing.");`
    case 'hosted_github':
      return [
        `String github = "${HOSTED_GITHUB}";`,
        'demand(claims.getClaim("iss") instanceof String issuer && issuer.matches(github), "The issuer is not GitHub Actions.");',
      ]
    case 'repository':
      return `demand(isSameName(claims.getClaim("repository"), ${text(one.name)}), "The repository is another.");`
    case 'gitlab_ref':
      return [
        'List<String> refs = new ArrayList<>();',
        'Object type = claims.getClaim("ref_type");',
        'String folder = "branch".equals(type) ? "refs/heads/" : "tag".equals(type) ? "refs/tags/" : null;',
        'if (folder != null && claims.getClaim("ref") instanceof String name) refs.add(folder + name);',
        'if (claims.getClaim("ref_path") instanceof String path) refs.add(path);',
        `demand(!refs.isEmpty() && refs.stream().allMatch(${text(one.ref)}::equals), "The ref is another.");`,
      ]
    case 'ref_protected':
      return [
        'Object protection = claims.getClaim("ref_protected");',
        `demand(Boolean.${one.value ? 'TRUE' : 'FALSE'}.equals(protection) || "${one.value}".equals(protection), "The ref is ${one.value ? 'not ' : ''}protected.");`,
      ]
    case 'workflow': {
      const repository = one.repository === null ? 'claims.getClaim("repository")' : text(one.repository)
      return [
        `Object repository = ${repository};`,
        'demand(isOfWorkflow(claims.getClaim("job_workflow_ref"), repository)',
        '    || isOfWorkflow(claims.getClaim("workflow_ref"), repository), "The workflow is another.");',
      ]
    }
  }
}
