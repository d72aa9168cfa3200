import { listFiles, readBytes } from './folder.ts'

/** The fonts papers are set in, the families in the order they are tried. No paper uses another. */
export const fontFamilies = ['Liberation Sans', 'DejaVu Sans'] as const

/** Every font file we ship, in a steady order. Licences lie beside them. */
export function loadFonts(): readonly Buffer[] {
  return listFiles('fonts', '.ttf').map((file) => readBytes('fonts', file))
}
