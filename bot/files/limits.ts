// How large a file may be before it is refused, far above any real export and far below what this process could not bear.
// A cell's length is judged where its column is known, in bot/facts.

export interface Limits {
  /** Of a file, and of all that an archive or a workbook unpacks to. */
  readonly bytes: number;
  readonly rows: number;
  readonly columns: number;
  /** Of one row's text, its separators included. */
  readonly rowCharacters: number;
  /** Files in an archive, parts in a workbook. */
  readonly entries: number;
  /** How many times its packed size an entry may unpack to, once it is larger than `ratioFrom` bytes. */
  readonly ratio: number;
  readonly ratioFrom: number;
  /** Of a workbook inside an archive, which has to be in memory to be opened; of a workbook's table of texts, too. */
  readonly bytesInMemory: number;
}

export const limits: Limits = {
  bytes: 2 ** 30,
  rows: 5_000_000,
  columns: 1_000,
  rowCharacters: 1_000_000,
  entries: 1_000,
  ratio: 200,
  ratioFrom: 2 ** 24,
  bytesInMemory: 2 ** 28,
};

export function megabytes(bytes: number): string {
  return `${Math.round(bytes / 2 ** 20).toLocaleString("en")} MB`;
}
