import { workedExamples } from '../../../core/lab/examples'

/** The examples, by what they show. */
export const exampleGroups = [
  { title: 'What a verifier would do', examples: workedExamples.filter(({ shows }) => shows === 'verdict') },
  { title: 'Why a key is not found', examples: workedExamples.filter(({ shows }) => shows === 'cause') },
] as const
