// Tells by a header line what parts its cells: comma, tab or semicolon, whichever it has most of outside quotation marks.

const separators = [",", "\t", ";"];

export function separatorOf(line: string): string {
  const bare = line.replace(/"[^"]*"/g, "");
  const counts = separators.map((separator) => bare.split(separator).length);
  return separators[counts.indexOf(Math.max(...counts))] ?? ",";
}
