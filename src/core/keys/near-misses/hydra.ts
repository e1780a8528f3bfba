import { bothKids, sameForm } from '../near-miss-rule'

/** Ory Hydra keeps each key pair under two kids. */
export default sameForm(
  'HYDRA',
  (kid) => kid.replace(/^(?:public|private):/, ''),
  (kid, published) =>
    `${bothKids(kid, published)} differ only in the “public:” or “private:” that Ory Hydra puts in front.`,
)
