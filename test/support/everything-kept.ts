// Everything in a storage as text: every property of every row and every blob, unzipped, each with its place. Looks past our own reading.

import { openAzureStorage } from "../../bot/store/azure-storage.ts";
import { unpacked } from "../../bot/store/packing.ts";

export interface Kept {
  readonly place: string;
  readonly text: string;
}

export async function everythingKept(connectionString: string): Promise<Kept[]> {
  const storage = await openAzureStorage({ connectionString });
  const kept: Kept[] = [];
  for (const [name, table] of Object.entries(storage.tables))
    for await (const { etag: _etag, timestamp: _time, ...row } of table.listEntities<Record<string, unknown>>()) {
      const pieces = Array.from({ length: Number(row["pieces"] ?? 0) }, (_, index) => String(row[`json${index}`])).join("");
      kept.push({ place: `${name} ${row["partitionKey"]} ${row["rowKey"]}`, text: `${JSON.stringify(row)} ${pieces}` });
    }
  for (const container of [storage.facts, storage.uploads])
    for await (const { name } of container.listBlobsFlat()) {
      const text = (await unpacked(await container.getBlobClient(name).downloadToBuffer())).toString("utf8");
      kept.push({ place: `${container.containerName} ${name}`, text: `${name} ${text}` });
    }
  return kept;
}
