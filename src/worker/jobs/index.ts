import compareSets from './compare-sets'
import listKeys from './list-keys'
import tryKeys from './try-keys'
import tryTokens from './try-tokens'
import writeReport from './write-report'

/** Everything that can be done away from the page, by name. */
export const jobs = { compareSets, listKeys, tryKeys, tryTokens, writeReport }
