/** A value with another one added: lists go on, objects entry by entry and at any depth, anything else is replaced. */
export const added = (to: unknown, value: unknown): unknown => {
  if (Array.isArray(value)) return [...(Array.isArray(to) ? to : []), ...value];
  if (!isRecord(value)) return value;
  const own = isRecord(to) ? to : {};
  return { ...own, ...Object.fromEntries(Object.entries(value).map(([key, one]) => [key, added(own[key], one)])) };
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
