import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose'
import { describeAgreement, oddCoordinates } from '../../../e2e/consumer-agreement'
import jose from './jose'

describeAgreement(
  jose,
  async ({ token, set, now }) =>
    jwtVerify(token, createLocalJWKSet(JSON.parse(set) as JSONWebKeySet), { currentDate: new Date(now * 1000) }),
  oddCoordinates,
)
