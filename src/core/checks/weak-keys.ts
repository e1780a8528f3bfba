/** RSA keys made for examples by the faults that the checks look for; their factors were thrown away. */

/** The product of two primes of the form that Infineon's RSALib gave them: k · M + (65537^a mod M), M the product of the first 126 primes. */
export const rocaJwk = {
  kty: 'RSA',
  e: 'AQAB',
  n: '84PpPhO5_9D2ZDHquVSXUNOJMibJswx14Q4Mxe-97eSMb2bU888pLZPBEqHd5abmz77HSDdMDj-oPj88G_UVF9CaIzQHYh9f3fe39KPXL7Q-MWTeDX4a3QaVAR00tS2GIDxmFzt8Iy5DnRX3Q7FpPFhCScqF6OZq4VZgI_MoYmrQSDpOa16jUtVl-rAlEtQBAXWhjWLt64dEEjIn01vm7rN-M5liBmKz1MHKXgeaDS4WXHppnSukw4h6JwqxJfNSdvwoYwfa55pkCqsfBnbamN9bDQL0SorZB-SmDi0kRPYJdD5h9mDbFSohDjzDzfLJw0nRDzzP81uM0LOeg7VPMw',
} as const

/** Two moduli with one prime in common. */
export const sharedFactorJwks = [
  {
    kty: 'RSA',
    e: 'AQAB',
    n: 'u6myMkSLR4rCoBs5nBAtQ1DaiTCq3HDOwBBSRqGq5xbF0-fKWRIht6pUk7-011RpAh-PdZ4VyhWXDwijhKzpaGrjox6OsvpAjDl9ku8ROFLnB35ZeWcukxAAqAvgYSIjomZvo6AZIU4mxRuLSbwhRGhcIrqVjxOxr_s5m54WZuldAMTxGQaIdGBtKA65O0DphvTq52m4B3qlbjRtR50N34dj2HoGJCzalnb0GkAyCdx9VrJFaJrqZfeh8KnBVXFUqSvxcS42JIB48OnGQQI_sTGNRq9VTDNCBusNpZpKezfKeRbN9K0GNZ5M-b6bc_xibrHVMExaLN7fhbfeXHTkiw',
  },
  {
    kty: 'RSA',
    e: 'AQAB',
    n: 'p3j8pO-PA9YMIt-U6pE4bv1wNegCNc0yVJIAqRkbhgH8crZga55Fztd7D41L6khgRxYOgioeSyoHZbAgptnZ0Rqahip7kS1odaxdJWIqFgyiJNxccihc3aenxKSBVO05J1mFAxeR_tSqZNybKrdTCE2erEVjjxfdkw6sbXperAzWjzNQIVybRYLzYz6K2CZwv2XLnb2cxlf157WJuSVt_NRQb-OEstJTPLU3u54iC5pvlyDQqRszgKk1eaj883GDZbXepzEoIkfoTpQTjyCSyO0aL250CDUwt8ROJYXu3nwBtgvZf7bxR2R6H9wxOCX33eXbA6msU8H-sZ685myu_Q',
  },
] as const

/** The square of one prime. */
export const squareJwk = {
  kty: 'RSA',
  e: 'AQAB',
  n: 'n70NBW4j4sNdq9UftjN9y23Ok1Qi0_Qu5bGMF_5_a8qpAk7FdFVRe4rEwxmarS2vN0Bqc0kW8lOcJ_kyepMWpNgjJ9wpbEzdHZop58zDwzCj_TcQAsZy_jTdDtP8N_zO0TlkxVWvlMyXeWbPOft2VLroIlNImbq-KVyQQrAYNMrrPAWq4wouYEiOQsLJZC0Dla-GBE4fGJTYXapASa-ss_y68sMUft8xR0E1aGLauRBxI2wPY9zwHKORXAz1bVM1X-3gFIszS70xL6WPX2DsQrCsu8v4lV_uhw1PRXziKqwfvS8yQNTIgpRQ8IWayoNLE-UpGCMZ67mcW1UY3fCrEQ',
} as const

/** Divisible by 9973, the greatest prime below 10,000. */
export const smallFactorJwk = {
  kty: 'RSA',
  e: 'AQAB',
  n: 'JhHZTbO2fhnSWUAb4aCYPBn5H_f7xMVKFV7lzLXKyvnECvZT-z6bbiAt_qkt0o9lXnx-T9u2CZCo367g7Ihj8UHpcGFFlkhH9ww5OK9pspBcjXZLCpKuGbNld1qnsqViKbqiyUml4uNSf-LrHdQAM8ZdhgtajozubsJ_2B9SKrr9K_kykQ2pmZns8cAHHnK8KQ8SBL81sI-wTM9s0OxfHUztjAVIM4d7YYez04orVDIJA7HWZAz_Jr2VKK0GsfZUiJuXgGSZkZARiWYVOb66OiswCfX6MZ2h3CR9uoxVN9kE2E13zh7affoxiaVlAJ2vwC7oDqnYKx6acDf7',
} as const
