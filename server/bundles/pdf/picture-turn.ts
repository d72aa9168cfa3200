/** Clockwise, to stand upright, by what a camera notes (Exif tag 0x0112). Mirrored pictures come from no camera. */
const turns: Readonly<Record<number, 0 | 90 | 180 | 270>> = { 3: 180, 6: 90, 8: 270 }

/** How far a JPEG must be turned; 0 where it doesn't say. */
export function pictureTurn(bytes: Uint8Array): 0 | 90 | 180 | 270 {
  const view = viewOf(bytes)
  try {
    for (let at = 2; view.getUint8(at) === 0xff && view.getUint8(at + 1) !== 0xda; ) {
      const length = view.getUint16(at + 2)
      if (view.getUint8(at + 1) === 0xe1 && view.getUint32(at + 4) === 0x45786966)
        return turns[orientation(viewOf(bytes.subarray(at + 10, at + 2 + length)))] ?? 0
      at += 2 + length
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  return 0
}

/** `tiff` begins at the byte order mark. */
function orientation(tiff: DataView): number {
  const little = tiff.getUint16(0) === 0x4949
  const first = tiff.getUint32(4, little)
  const count = tiff.getUint16(first, little)
  for (let entry = first + 2; entry < first + 2 + count * 12; entry += 12)
    if (tiff.getUint16(entry, little) === 0x0112) return tiff.getUint16(entry + 8, little)
  return 1
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength)
}
