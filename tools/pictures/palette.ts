import type { Indexed, Raster } from './png.ts'

const most = 256

/**
 * The same picture in at most 256 colours: the most frequent ones, every other pixel in the nearest of them. A page is
 * a few flat colours and the greys at the edges of letters, so little is lost and a file shrinks to a third.
 */
export function withPalette({ width, height, channels, bytes }: Raster): Indexed {
  const colours = new Uint32Array(width * height)
  const counts = new Map<number, number>()
  for (let pixel = 0; pixel < colours.length; pixel++) {
    const at = pixel * channels
    const colour = (bytes[at]! << 16) | (bytes[at + 1]! << 8) | bytes[at + 2]!
    colours[pixel] = colour
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  const chosen = [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)! || a - b).slice(0, most)
  const places = new Map(chosen.map((colour, place) => [colour, place]))
  for (const colour of counts.keys())
    if (!places.has(colour)) places.set(colour, nearestPlace(colour, chosen))
  return {
    width,
    height,
    palette: Uint8Array.from(chosen.flatMap(channelsOf)),
    indices: Uint8Array.from(colours, (colour) => places.get(colour)!),
  }
}

const channelsOf = (colour: number) => [colour >> 16, (colour >> 8) & 255, colour & 255] as const

function nearestPlace(colour: number, chosen: readonly number[]): number {
  const [red, green, blue] = channelsOf(colour)
  let best = 0
  let least = Number.POSITIVE_INFINITY
  chosen.forEach((candidate, place) => {
    const [r, g, b] = channelsOf(candidate)
    const distance = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2
    if (distance < least) [best, least] = [place, distance]
  })
  return best
}
