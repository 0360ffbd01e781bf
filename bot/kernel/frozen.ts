// Makes a value of plain objects and lists unchangeable, all the way down: what is shared by many must stay what it was.

export function frozen<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}
