// Conditional writes and their one expected failure: somebody else wrote first. Nothing is written that Azure would refuse.

import { RestError, type TableClient, type TransactionAction } from "@azure/data-tables";
import { Fault } from "../kernel/fault.ts";
import { checkEntity, entityBytes } from "./check-entity.ts";

export function statusOf(error: unknown): number | undefined {
  return error instanceof RestError ? error.statusCode : undefined;
}

/** @throws Fault store.lost-race when the write's condition did not hold. */
export async function conditionally<Result>(write: () => Promise<Result>): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    const status = statusOf(error);
    if (status !== 409 && status !== 412 && status !== 404) throw error;
    throw new Fault(
      "store.lost-race",
      "the row changed between reading and writing",
      "Somebody else changed this at the same moment. Please try again.",
      {
        cause: error,
      },
    );
  }
}

export type Entity = { partitionKey: string; rowKey: string } & Record<string, unknown>;

/** Creates the row, or replaces the version that was read. @returns the new version. */
export async function write(table: TableClient, entity: Entity, version: string | null): Promise<string> {
  checkEntity(entity);
  const written = await conditionally(() =>
    version === null ? table.createEntity(entity) : table.updateEntity(entity, "Replace", { etag: version }),
  );
  return written.etag ?? "";
}

/** Of all rows that are written together. */
const mostTogether = { rows: 100, bytes: 4 * 1_048_576 };

/** All rows or none; they are of one partition. */
export async function writeTogether(table: TableClient, actions: TransactionAction[]): Promise<void> {
  for (const [, entity] of actions) checkEntity(entity);
  const bytes = actions.reduce((sum, [, entity]) => sum + entityBytes(entity), 0);
  if (actions.length > mostTogether.rows || bytes > mostTogether.bytes)
    throw new Fault(
      "store.too-large",
      `${actions.length} rows of ${bytes} bytes can't be written together`,
      "This is more than can be kept in one piece. Nothing was changed.",
    );
  await conditionally(() => table.submitTransaction(actions));
}

export async function read(table: TableClient, partitionKey: string, rowKey: string): Promise<Record<string, unknown> | null> {
  try {
    return await table.getEntity<Record<string, unknown>>(partitionKey, rowKey);
  } catch (error) {
    if (statusOf(error) === 404) return null;
    throw error;
  }
}

/** Deletes the version that was read. @throws Fault store.lost-race */
export async function remove(table: TableClient, { partitionKey, rowKey }: Pick<Entity, "partitionKey" | "rowKey">, version: string): Promise<void> {
  await conditionally(() => table.deleteEntity(partitionKey, rowKey, { etag: version }));
}
