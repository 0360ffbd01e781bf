// Everything that comes one by one, as a list.

export async function allOf<One>(ones: AsyncIterable<One>): Promise<One[]> {
  const found: One[] = [];
  for await (const one of ones) found.push(one);
  return found;
}
