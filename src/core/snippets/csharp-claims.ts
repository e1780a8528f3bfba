import { type Lines, lines } from './lines'
import { several, csharp as text } from './literals'
import { type ClaimDemand, HOSTED_GITHUB } from './read-ci-demands'
import type { Demands } from './read-demands'

/** The namespaces that the statements and methods need. */
export function usingLines(demands: Demands): Lines {
  const kinds = new Set(demands.ci.map(({ kind }) => kind))
  return [
    (kinds.has('repository') || kinds.has('workflow')) && 'using System.Text;',
    readsClaims(demands) && 'using System.Text.Json;',
    kinds.has('hosted_github') && 'using System.Text.RegularExpressions;',
  ]
}

/** Statements over `jwt`, the token that was verified. */
export function claimLines(demands: Demands): Lines {
  const { requiredClaims, requiredScopes, typs, maxAge, skew, ci } = demands
  return [
    typs && `Demand(new[] { ${several(text, typs)} }.Contains(jwt.Typ?.ToLowerInvariant()), "The typ is another.");`,
    readsClaims(demands) && [
      'using var payload = JsonDocument.Parse(Base64UrlEncoder.DecodeBytes(jwt.EncodedPayload));',
      'var claims = payload.RootElement;',
    ],
    requiredClaims.length > 0 && [
      `foreach (var name in new[] { ${several(text, requiredClaims)} })`,
      '    Demand(claims.TryGetProperty(name, out var found) && found.ValueKind != JsonValueKind.Null, $"The claim {name} is missing.");',
    ],
    requiredScopes.length > 0 && [
      'var scopes = new List<string?>();',
      'foreach (var name in new[] { "scope", "scp" })',
      '{',
      "    if (Text(claims, name) is { } held) scopes.AddRange(held.Split(' '));",
      '    else if (claims.TryGetProperty(name, out var several) && several.ValueKind == JsonValueKind.Array)',
      '        scopes.AddRange(several.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString()));',
      '}',
      `foreach (var scope in new[] { ${several(text, requiredScopes)} })`,
      '    Demand(scopes.Contains(scope), $"The scope {scope} is missing.");',
    ],
    maxAge !== null && [
      '// Its age may be as great as this, and the clocks may differ.',
      `const double oldest = ${maxAge}d + ${skew}d;`,
      'var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();',
      'Demand(claims.TryGetProperty("iat", out var iat) && iat.ValueKind == JsonValueKind.Number && now - iat.GetDouble() <= oldest, "The token is too old.");',
    ],
    ci.map(ciLines),
  ]
}

/** The methods that they call, each after an empty line. */
export function methodLines(demands: Demands): readonly string[] {
  if (!readsClaims(demands) && !demands.typs) return []
  const kinds = new Set(demands.ci.map(({ kind }) => kind))
  return lines(
    '',
    'private static void Demand(bool met, string message)',
    '{',
    '    if (!met) throw new SecurityTokenValidationException(message);',
    '}',
    (demands.requiredScopes.length > 0 || demands.ci.length > 0) && [
      '',
      'private static string? Text(JsonElement claims, string name) =>',
      '    claims.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.String ? found.GetString() : null;',
    ],
    demands.ci.map((one) =>
      one.kind === 'workflow'
        ? [
            '',
            'private static bool IsOfWorkflow(string? found, string? repository)',
            '{',
            `    const string path = ${text(`/${one.path}`)};`,
            '    var parts = (found ?? "").Split(\'@\', 2);',
            '    return found is not null && repository is not null',
            '        && parts[0].EndsWith(path, StringComparison.Ordinal)',
            one.refs && `        && new[] { ${several(text, one.refs)} }.Contains(parts.ElementAtOrDefault(1))`,
            '        && Ascii.EqualsIgnoreCase(parts[0][..^path.Length], repository);',
            '}',
          ]
        : null,
    ),
    kinds.has('gitlab_ref') && [
      '',
      'private static IEnumerable<string> RefsOf(JsonElement claims)',
      '{',
      '    var folder = Text(claims, "ref_type") switch { "branch" => "refs/heads/", "tag" => "refs/tags/", _ => null };',
      '    if (folder is not null && Text(claims, "ref") is { } name) yield return folder + name;',
      '    if (Text(claims, "ref_path") is { } path) yield return path;',
      '}',
    ],
  )
}

function readsClaims({ requiredClaims, requiredScopes, maxAge, ci }: Demands): boolean {
  return requiredClaims.length > 0 || requiredScopes.length > 0 || maxAge !== null || ci.length > 0
}

function ciLines(one: ClaimDemand): Lines {
  switch (one.kind) {
    case 'one_of': {
      const met = `Text(claims, "${one.claim}") is ${one.values.map(text).join(' or ')}`
      const all = one.optional ? `!claims.TryGetProperty("${one.claim}", out _) || ${met}` : met
      return `Demand(${all}, "The ${one.claim} is another.");`
    }
    case 'text':
      return `Demand(Text(claims, "${one.claim}") is not null, "The ${one.claim} is missing.");`
    case 'hosted_github':
      return [
        `var github = new Regex(@"\\A${HOSTED_GITHUB}\\z");`,
        'Demand(github.IsMatch(Text(claims, "iss") ?? ""), "The issuer is not GitHub Actions.");',
      ]
    case 'repository':
      return [
        '// GitHub takes names that differ only in the case of their letters for the same.',
        `Demand(Ascii.EqualsIgnoreCase(Text(claims, "repository") ?? "", ${text(one.name)}), "The repository is another.");`,
      ]
    case 'gitlab_ref':
      return `Demand(RefsOf(claims).Any() && RefsOf(claims).All(one => one == ${text(one.ref)}), "The ref is another.");`
    case 'ref_protected':
      return [
        'claims.TryGetProperty("ref_protected", out var protection);',
        `Demand(protection.ValueKind == JsonValueKind.${one.value ? 'True' : 'False'} || Text(claims, "ref_protected") is "${one.value}", "The ref is ${one.value ? 'not ' : ''}protected.");`,
      ]
    case 'workflow': {
      const repository = one.repository === null ? 'Text(claims, "repository")' : text(one.repository)
      return [
        `var repository = ${repository};`,
        'Demand(IsOfWorkflow(Text(claims, "job_workflow_ref"), repository)',
        '    || IsOfWorkflow(Text(claims, "workflow_ref"), repository), "The workflow is another.");',
      ]
    }
  }
}
