// Where a local Azurite is spoken to: the connection string for its three ports, and whether its tables answer there.
// The account and its key are the ones that Microsoft publishes for every Azurite; they protect nothing.
// https://learn.microsoft.com/azure/storage/common/storage-connect-azurite

const account = "devstoreaccount1";
const publishedKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

export interface AzuritePorts {
  readonly blob: number;
  readonly queue: number;
  readonly table: number;
}

export function connectionStringFor(ports: AzuritePorts): string {
  const endpoint = (port: number) => `http://127.0.0.1:${port}/${account}`;
  return [
    "DefaultEndpointsProtocol=http",
    `AccountName=${account}`,
    `AccountKey=${publishedKey}`,
    `BlobEndpoint=${endpoint(ports.blob)}`,
    `QueueEndpoint=${endpoint(ports.queue)}`,
    `TableEndpoint=${endpoint(ports.table)}`,
    "",
  ].join(";");
}

/** `silent`: something accepts the connection but does not say in two seconds that it is Azurite's table service. */
export async function probeTables(connectionString: string): Promise<"answers" | "refused" | "silent"> {
  const endpoint = /TableEndpoint=([^;]+)/.exec(connectionString)?.[1];
  if (endpoint === undefined) return "refused";
  try {
    const response = await fetch(endpoint, { signal: AbortSignal.timeout(2_000) });
    await response.body?.cancel();
    // It refuses a question without a signature, but it does so under its own name.
    return response.headers.get("server")?.startsWith("Azurite-Table/") ? "answers" : "refused";
  } catch (error) {
    return error instanceof DOMException && error.name === "TimeoutError" ? "silent" : "refused";
  }
}
