import { writeBase64url } from '../foundation/base64url'
import { writeUtf8 } from '../foundation/utf8'

/**
 * Secrets that anyone tries first: those that documentation and tools for JWTs print, and the words that people put in their
 * place. Whole lists have a hundred thousand; these find what was never changed.
 */
const words =
  'your-256-bit-secret your-384-bit-secret your-512-bit-secret a-string-secret-at-least-256-bits-long your-secret ' +
  'your-secret-key your_secret_key your_jwt_secret your-jwt-secret secret Secret SECRET secret-key secret_key secretkey ' +
  'secretKey my-secret my_secret mysecret mySecret my-secret-key mysecretkey super-secret super_secret supersecret ' +
  'super-secret-key supersecretkey top-secret topsecret jwt jwt-secret jwt_secret jwtsecret jwtSecret JWT_SECRET shhhhh ' +
  'shhhhhhared-secret AllYourBase hmac-secret key private token password Password changeme change-me change_me changeit ' +
  'default example test dev admin root 123456 12345678 1234567890 secret123 qwerty'

/** Each as bytes, and as a JWK writes it in `k`. */
export const knownSecrets: ReadonlyMap<string, Uint8Array> = new Map(
  words.split(' ').map((word) => [writeBase64url(writeUtf8(word)), writeUtf8(word)]),
)
