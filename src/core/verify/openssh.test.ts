import { describe, expect, test } from 'vitest'
import { writeOpenSsh } from './openssh'

/** The keys of RFC 7515 A.2 and A.3, and what `ssh-keygen -i -m PKCS8` makes of them. */
const rsa = {
  kty: 'RSA',
  n: 'ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ',
  e: 'AQAB',
}
const rsaLine =
  'ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQCh+BYK4uPJtGXOjS1lYmM2K5J9vinh8CR3/BYlzJChNuOL2TSXxbbqY913EeZ8dCn5VrD7io8ImtxLaYk8wTM/U+3QGbh3hCUv7JFP5IV3aVlL6kKA0ywPVb9ilE8TA5a8bpvfbr3SvaNnjuygxmj3AbONv/s4yDQs4v5tJ/reSlpIdJed1LnPmt7Ex1sFhSwsD174pcF1A5L5ROjtZMEQxrZHYJqkeDrrnGya11UxMFBji4NmXG9veoKjlnAqH2QbgtPr8jkiGUkftoaHLFcW9Qr4NY2ai50Xw0Byj3+H2JoY2PyrZ62EWQwuz3WTOTY8BwNNb2BvniHgVFbK5emh'
const ec = {
  kty: 'EC',
  crv: 'P-256',
  x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
  y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
}
const ecLine =
  'ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBH/Nzidw9sRdQYPL7m/bS3tYBzM1e+nvE7rPbjx70VRFx/FEzRu9m36HLN/tue659LNpXW6pCyStikYjKIWI5a0='
/** RFC 8032 §7.1, test 1, without its private half. */
const ed = { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' }

describe('a key as OpenSSH writes it', () => {
  test('RSA, with a zero byte before a modulus whose highest bit is set', () => {
    expect(writeOpenSsh(rsa)).toBe(rsaLine)
  })
  test('EC on a NIST curve', () => {
    expect(writeOpenSsh(ec)).toBe(ecLine)
  })
  test('Ed25519', () => {
    expect(writeOpenSsh(ed)).toMatch(/^ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI/)
  })
  test('no other has a form there', () => {
    expect(writeOpenSsh({ ...ec, crv: 'secp256k1' })).toBeNull()
    expect(writeOpenSsh({ ...ed, crv: 'X25519' })).toBeNull()
    expect(writeOpenSsh({ kty: 'oct', k: 'AAAA' })).toBeNull()
    expect(writeOpenSsh({ kty: 'AKP', pub: 'AAAA' })).toBeNull()
  })
})
