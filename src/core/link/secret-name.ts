/** Whether a parameter of a URL is called as those are that let somebody in: token, api_key, X-Amz-Signature, sig. */
export function isSecretName(name: string): boolean {
  const words = name
    .slice(0, LONGEST)
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
  return words.some((word) => secretWords.has(word) || secretEndings.some((ending) => word.endsWith(ending)))
}

const LONGEST = 200

const secretWords: ReadonlySet<string> = new Set(
  'auth authorization assertion bearer code cookie credential jwt key pass passphrase pat pin pwd sas session sessionid sid sig sign signature'.split(
    ' ',
  ),
)

/** Also where the words run together: accesstoken, clientsecret, apikey. */
const secretEndings = [
  'token',
  'tokens',
  'secret',
  'secrets',
  'password',
  'passwd',
  'apikey',
  'accesskey',
  'credentials',
]
