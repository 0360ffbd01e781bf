// Remembers what was loaded for a short while, by key, so that ten thousand messages do not ask ten thousand times. A failure is not remembered.

const mostRemembered = 1_000;

export function briefly<Value>(milliseconds: number, now: () => number, load: (key: string) => Promise<Value>): (key: string) => Promise<Value> {
  const known = new Map<string, { readonly at: number; readonly value: Promise<Value> }>();
  return (key) => {
    const kept = known.get(key);
    if (kept !== undefined && Math.abs(now() - kept.at) < milliseconds) return kept.value;
    if (known.size >= mostRemembered) known.clear();
    const value = load(key);
    known.set(key, { at: now(), value });
    value.catch(() => known.delete(key));
    return value;
  };
}
