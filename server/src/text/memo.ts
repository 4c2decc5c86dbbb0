/**
 * A function of an immutable object, computed once for each object and forgotten with it. Facts of paragraphs and
 * drafts are all of this form, so nothing has to be invalidated: an edit makes new objects.
 */
export function memo<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    const hit = known.get(key);
    if (hit) return hit.value;
    const value = compute(key);
    known.set(key, { value });
    return value;
  };
}
