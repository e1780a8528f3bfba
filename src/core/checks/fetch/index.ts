import type { Check } from '../define-check'
import clockSuspect from './clock-suspect'
import insecureLoopbackUri from './insecure-loopback-uri'
import insecureUri from './insecure-uri'
import jwksCachePolicy from './jwks-cache-policy'
import jwksContentType from './jwks-content-type'
import jwksRedirected from './jwks-redirected'
import jwksUnreachable from './jwks-unreachable'
import mixedContentBlocked from './mixed-content-blocked'

/** In reading order. */
export const fetchChecks: readonly Check[] = [
  jwksUnreachable,
  mixedContentBlocked,
  insecureUri,
  insecureLoopbackUri,
  jwksRedirected,
  jwksContentType,
  jwksCachePolicy,
  clockSuspect,
]
