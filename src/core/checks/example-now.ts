/** 2026-01-01 00:00:00 UTC in seconds since the epoch: the clock of examples. */
export const EXAMPLE_NOW = 1_767_225_600
