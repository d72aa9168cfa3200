import { readText } from './folder.ts'

/** SVG of an emblem that is nobody's, for demo governments: their real coats of arms are theirs. */
export function neutralEmblem(): string {
  return readText('emblems', 'neutral.svg')
}
