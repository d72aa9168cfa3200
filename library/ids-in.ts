import type { YamlPlace } from './yaml-file.ts'

/** Ids of a list, each its own. They stand in addresses and keys, so they are plain. */
export function idsIn(place: YamlPlace): readonly string[] {
  const ids: string[] = []
  for (const entry of place.list()) {
    const id = entry.at('id').matching(/^[a-z0-9][a-z0-9-]*$/, 'Write small letters, digits and hyphens')
    if (ids.includes(id)) throw entry.at('id').wrong(`"${id}" is there twice`, 'Give each its own id')
    ids.push(id)
  }
  return ids
}
