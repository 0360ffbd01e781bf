// Refuses an entity that Azure Tables would refuse. Azurite takes most of them, so without this guard a mistake would show in production only.
// Limits: https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model

import { Fault } from "../kernel/fault.ts";

/** Of a partition key and of a row key, each. */
export const mostKeyCharacters = 1_024;
/** `/ \ # ?` and control characters. */
const forbiddenInKeys = /[/\\#?\p{Cc}]/u;
/** Of one property; a character of a string takes two. */
export const mostPropertyBytes = 65_536;
/** Of an entity with all its names and keys. */
export const mostEntityBytes = 1_048_576;
/** Beside the keys and the time stamp. */
export const mostProperties = 252;
const propertyName = /^[\p{L}_][\p{L}\p{N}_]{0,254}$/u;

type Entity = Readonly<Record<string, unknown>>;

/** @throws Fault store.illegal-key, store.too-large or store.illegal-property */
export function checkEntity(entity: Entity): void {
  for (const name of ["partitionKey", "rowKey"]) checkKey(name, entity[name]);
  const properties = Object.entries(entity).filter(([name]) => name !== "partitionKey" && name !== "rowKey");
  if (properties.length > mostProperties) throw tooLarge(`an entity has ${properties.length} properties, at most ${mostProperties} fit`);
  for (const [name, value] of properties) {
    if (!propertyName.test(name))
      throw new Fault("store.illegal-property", `"${name}" can't name a property`, "This can't be kept. Nothing was changed.");
    const bytes = valueBytes(value);
    if (bytes > mostPropertyBytes) throw tooLarge(`property ${name} has ${bytes} bytes, at most ${mostPropertyBytes} fit`);
  }
  const bytes = entityBytes(entity);
  if (bytes > mostEntityBytes) throw tooLarge(`an entity has ${bytes} bytes, at most ${mostEntityBytes} fit`);
}

function checkKey(name: string, key: unknown): void {
  const illegal = (why: string): Fault => new Fault("store.illegal-key", `${name} ${why}`, "This can't be kept under its name. Nothing was changed.");
  if (typeof key !== "string") throw illegal("is not a text");
  if (key.length > mostKeyCharacters) throw illegal(`has ${key.length} characters, at most ${mostKeyCharacters} fit`);
  if (forbiddenInKeys.test(key)) throw illegal("holds a character that a key may not hold");
}

function tooLarge(forLog: string): Fault {
  return new Fault("store.too-large", forLog, "This is more than can be kept in one piece. Nothing was changed.");
}

/** As the table service counts: names and strings in UTF-16, and a few bytes for each. */
export function entityBytes(entity: Entity): number {
  let bytes = 4;
  for (const [name, value] of Object.entries(entity))
    bytes += name === "partitionKey" || name === "rowKey" ? 2 * String(value).length : 8 + 2 * name.length + valueBytes(value) + lengthBytes(value);
  return bytes;
}

function lengthBytes(value: unknown): number {
  return typeof value === "string" || value instanceof Uint8Array ? 4 : 0;
}

function valueBytes(value: unknown): number {
  if (typeof value === "string") return 2 * value.length;
  if (value instanceof Uint8Array) return value.byteLength;
  return typeof value === "boolean" ? 1 : 8;
}
