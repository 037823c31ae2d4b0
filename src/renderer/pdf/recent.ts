/** Keeps what was used last, up to a weight in all; what falls out is handed to `drop`. */
export function createRecent<T>(options: {
  weight: number;
  weigh: (value: T) => number;
  drop?: (value: T) => void;
}) {
  const kept = new Map<string, T>();
  let weight = 0;

  function remove(key: string): void {
    const value = kept.get(key);
    if (value === undefined) return;
    kept.delete(key);
    weight -= options.weigh(value);
    options.drop?.(value);
  }

  return {
    get(key: string): T | undefined {
      const value = kept.get(key);
      if (value !== undefined) {
        kept.delete(key);
        kept.set(key, value);
      }
      return value;
    },
    set(key: string, value: T): void {
      remove(key);
      kept.set(key, value);
      weight += options.weigh(value);
      for (const oldest of kept.keys()) {
        if (weight <= options.weight || oldest === key) break;
        remove(oldest);
      }
    },
    clear(): void {
      for (const key of [...kept.keys()]) remove(key);
    },
  };
}
