import apple from './apple'
import auth0 from './auth0'
import cognito from './cognito'
import duende from './duende'
import entraIdV1 from './entra-id-v1'
import entraIdV2 from './entra-id-v2'
import firebase from './firebase'
import githubActions from './github-actions'
import gitlab from './gitlab'
import google from './google'
import keycloak from './keycloak'
import kubernetes from './kubernetes'
import okta from './okta'
import ping from './ping'
import type { Profile } from './profile'
import salesforce from './salesforce'
import zitadel from './zitadel'

/** The profiles that come with Latchkey, in the order of a menu. */
export const builtInProfiles: readonly Profile[] = [
  auth0,
  okta,
  entraIdV2,
  entraIdV1,
  google,
  cognito,
  keycloak,
  apple,
  firebase,
  githubActions,
  gitlab,
  kubernetes,
  ping,
  duende,
  zitadel,
  salesforce,
]
