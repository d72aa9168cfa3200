import { unzipSync } from 'fflate'

/** Files of a zip by path, without the folder they all lie in. */
export function unpacked(zip: Uint8Array): ReadonlyMap<string, Buffer> {
  const files = Object.entries(unzipSync(zip))
  return new Map(files.map(([path, bytes]) => [path.slice(path.indexOf('/') + 1), Buffer.from(bytes)]))
}

export async function wholeOf(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of bytes) chunks.push(chunk)
  return Buffer.concat(chunks)
}
