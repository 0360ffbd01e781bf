// Where a local Azurite is spoken to: the connection string for its three ports, and whether it is the one that answers there.
// Each Azurite gets a key of its own, by which it is told from another one that took the same port a moment before.
// https://learn.microsoft.com/azure/storage/common/storage-connect-azurite

import { createHmac, randomBytes } from "node:crypto";

const account = "devstoreaccount1";

export interface AzuritePorts {
  readonly blob: number;
  readonly queue: number;
  readonly table: number;
}

export function newAccountKey(): string {
  return randomBytes(64).toString("base64");
}

/** The value of AZURITE_ACCOUNTS with which an Azurite takes this key. */
export function accountsSetting(key: string): string {
  return `${account}:${key}`;
}

export function connectionStringFor(ports: AzuritePorts, key: string): string {
  const endpoint = (port: number) => `http://127.0.0.1:${port}/${account}`;
  return [
    "DefaultEndpointsProtocol=http",
    `AccountName=${account}`,
    `AccountKey=${key}`,
    `BlobEndpoint=${endpoint(ports.blob)}`,
    `QueueEndpoint=${endpoint(ports.queue)}`,
    `TableEndpoint=${endpoint(ports.table)}`,
    "",
  ].join(";");
}

/**
 * `answers` only when it accepts our key; `refused` also when another Azurite answers there.
 * `silent`: something accepts the connection and says nothing in two seconds.
 */
export async function probeTables(connectionString: string): Promise<"answers" | "refused" | "silent"> {
  const endpoint = /TableEndpoint=([^;]+)/.exec(connectionString)?.[1];
  const key = /AccountKey=([^;]+)/.exec(connectionString)?.[1];
  if (endpoint === undefined || key === undefined) return "refused";
  try {
    const response = await fetch(`${endpoint}/Tables`, { headers: signed("Tables", key), signal: AbortSignal.timeout(2_000) });
    await response.body?.cancel();
    return response.ok ? "answers" : "refused";
  } catch (error) {
    return error instanceof DOMException && error.name === "TimeoutError" ? "silent" : "refused";
  }
}

/** Shared Key Lite for the table service: https://learn.microsoft.com/rest/api/storageservices/authorize-with-shared-key */
function signed(resource: string, key: string): Record<string, string> {
  const date = new Date().toUTCString();
  const signature = createHmac("sha256", Buffer.from(key, "base64")).update(`${date}\n/${account}/${account}/${resource}`).digest("base64");
  return { "x-ms-date": date, accept: "application/json;odata=nometadata", authorization: `SharedKeyLite ${account}:${signature}` };
}
