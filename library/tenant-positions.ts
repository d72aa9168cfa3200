import { CAPABILITIES, type TenantPosition } from './tenant-shape.ts'
import type { YamlPlace } from './yaml-file.ts'

/** The chairs of a government. `units`, `positions`: the ids that may be named. */
export function readPositions(
  place: YamlPlace,
  units: readonly string[],
  positions: readonly string[],
): readonly TenantPosition[] {
  return place.list().map((position) => {
    position.onlyKeys('id', 'title', 'unit', 'superior', 'capabilities', 'email')
    const capabilities = position.has('capabilities') ? position.at('capabilities').list() : []
    return {
      id: position.at('id').text(),
      title: position.at('title').text(),
      unit: position.at('unit').oneOf(units),
      ...(position.has('superior') ? { superior: position.at('superior').oneOf(positions) } : {}),
      capabilities: capabilities.map((capability) => capability.oneOf(CAPABILITIES)),
    }
  })
}
