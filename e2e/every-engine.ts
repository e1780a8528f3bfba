/** What a test is told that rests on the engine and not on our code alone: its cryptography, network, storage, policy or input. */
export const onEveryEngine = { tag: '@every-engine' }
