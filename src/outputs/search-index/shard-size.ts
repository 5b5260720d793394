/** Size in letters at which a shard is split, before compression. */
export const SHARD_SIZE = 4_000;
