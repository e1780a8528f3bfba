import type { NearMissRule } from '../near-miss-rule'
import algSuffix from './alg-suffix'
import alphabet from './alphabet'
import letterCase from './case'
import doubleBase64 from './double-base64'
import editDistance from './edit-distance'
import hexVsBase64url from './hex-vs-base64url'
import hydra from './hydra'
import numberVsString from './number-vs-string'
import padding from './padding'
import pathPrefix from './path-prefix'
import pathSuffix from './path-suffix'
import quotes from './quotes'
import thumbprint from './thumbprint'
import truncated from './truncated'
import unicodeNormal from './unicode-normal'
import urlEncoded from './url-encoded'
import whitespace from './whitespace'
import x5t from './x5t'

/** Every rule, in order of preference: what is sure before what is likely. */
export const nearMissRules: readonly NearMissRule[] = [
  letterCase,
  whitespace,
  padding,
  alphabet,
  urlEncoded,
  quotes,
  numberVsString,
  unicodeNormal,
  hexVsBase64url,
  doubleBase64,
  thumbprint,
  x5t,
  algSuffix,
  pathSuffix,
  pathPrefix,
  hydra,
  truncated,
  editDistance,
]
