/** How many acts a verifier may be dealt at once. */
export const handSizes = [20, 50, 200] as const
