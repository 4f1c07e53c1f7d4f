/** Values that hold for one version of what they were computed from. */
export type VersionedCache<T> = {
  /** The value at this version: the one kept, the one being computed, or a new computation. */
  read(key: string, version: string, compute: () => Promise<T>): Promise<T>
  clear(): void
}

/**
 * Keeps the newest version per key, computed once however many ask at the same time (single flight): a moving board
 * with many readers must not be recomputed by each of them. The least recently read keys go first.
 */
export function versionedCache<T>(limit: number): VersionedCache<T> {
  const kept = new Map<string, { version: string; value: Promise<T> }>()
  return {
    read: (key, version, compute) => {
      const known = kept.get(key)
      const entry = known?.version === version ? known : { version, value: compute() }
      kept.delete(key)
      kept.set(key, entry)
      entry.value.catch(() => {
        if (kept.get(key) === entry) kept.delete(key)
      })
      for (const oldest of kept.keys()) {
        if (kept.size <= limit) break
        kept.delete(oldest)
      }
      return entry.value
    },
    clear: () => kept.clear(),
  }
}
