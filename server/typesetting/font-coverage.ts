/** Which characters a TrueType or OpenType font has glyphs for, read from its `cmap` (formats 4 and 12). */
export function charactersOf(font: Buffer): ReadonlySet<number> {
  const table = tableAt(font, 'cmap')
  const subtables = Array.from({ length: font.readUInt16BE(table + 2) }, (_, index) => ({
    platform: font.readUInt16BE(table + 4 + index * 8),
    at: table + font.readUInt32BE(table + 8 + index * 8),
  }))
  const characters = new Set<number>()
  for (const { platform, at } of subtables) {
    if (platform !== 0 && platform !== 3) continue
    const format = font.readUInt16BE(at)
    if (format === 4) addSegments(font, at, characters)
    if (format === 12) addGroups(font, at, characters)
  }
  if (characters.size === 0) throw new Error('a font without a Unicode character map: ship another')
  return characters
}

/** The family's name from the table `name`: “Liberation Sans”. */
export function familyOf(font: Buffer): string {
  const table = tableAt(font, 'name')
  const texts = table + font.readUInt16BE(table + 4)
  for (let index = 0; index < font.readUInt16BE(table + 2); index++) {
    const entry = table + 6 + index * 12
    if (font.readUInt16BE(entry) !== 3 || font.readUInt16BE(entry + 6) !== 1) continue
    const start = texts + font.readUInt16BE(entry + 10)
    const bytes = Buffer.from(font.subarray(start, start + font.readUInt16BE(entry + 8)))
    return bytes.swap16().toString('utf16le')
  }
  throw new Error('a font without a family name: ship another')
}

function tableAt(font: Buffer, name: string): number {
  const count = font.readUInt16BE(4)
  for (let index = 0; index < count; index++) {
    const entry = 12 + index * 16
    if (font.toString('latin1', entry, entry + 4) === name) return font.readUInt32BE(entry + 8)
  }
  throw new Error(`a font without a table "${name}": ship another`)
}

/** Format 4: segments of the first plane, each with a distance or an array of glyphs; glyph 0 is “missing”. */
function addSegments(font: Buffer, at: number, characters: Set<number>): void {
  const twice = font.readUInt16BE(at + 6)
  for (let segment = 0; segment < twice; segment += 2) {
    const end = font.readUInt16BE(at + 14 + segment)
    const start = font.readUInt16BE(at + 16 + twice + segment)
    const distance = font.readUInt16BE(at + 16 + twice * 2 + segment)
    const offsetAt = at + 16 + twice * 3 + segment
    const offset = font.readUInt16BE(offsetAt)
    for (let code = start; code <= end && code !== 0xffff; code++) {
      const listed = offset === 0 ? code : font.readUInt16BE(offsetAt + offset + (code - start) * 2)
      if (listed !== 0 && ((listed + distance) & 0xffff) !== 0) characters.add(code)
    }
  }
}

/** Format 12: groups of any plane. */
function addGroups(font: Buffer, at: number, characters: Set<number>): void {
  const count = font.readUInt32BE(at + 12)
  for (let group = 0; group < count; group++) {
    const entry = at + 16 + group * 12
    const start = font.readUInt32BE(entry)
    const glyph = font.readUInt32BE(entry + 8)
    for (let code = start; code <= font.readUInt32BE(entry + 4); code++)
      if (glyph + code - start !== 0) characters.add(code)
  }
}
