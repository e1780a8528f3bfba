/** How one demand of the policy is met; `not_checked` when the policy does not make it, or it cannot be decided. */
export type Demand = 'pass' | 'fail' | 'not_checked'

export const demand = (met: boolean): Demand => (met ? 'pass' : 'fail')
