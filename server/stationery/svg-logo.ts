import { SaxesParser } from 'saxes'

/** Shapes and their colours: nothing that runs, loads, repeats itself or holds text in a font. */
const drawn = new Set([
  ...['svg', 'g', 'defs', 'title', 'desc', 'metadata', 'path', 'circle', 'ellipse', 'rect', 'line'],
  ...['polygon', 'polyline', 'linearGradient', 'radialGradient', 'stop', 'clipPath'],
])
const mostElements = 5000

/** What in the drawing isn't taken, as it is written there; null where all is well. */
export function objectionToSvg(text: string): string | null {
  let objection: string | null = null
  let elements = 0
  const object = (found: string) => {
    objection ??= found
  }
  const parser = new SaxesParser({ xmlns: true })
  parser.on('doctype', () => object('<!DOCTYPE>'))
  parser.on('processinginstruction', ({ target }) => object(`<?${target}?>`))
  parser.on('error', ({ message }) => object(message))
  parser.on('opentag', ({ local, uri, attributes }) => {
    elements += 1
    if (elements === 1 && (local !== 'svg' || uri !== svgSpace)) object(`<${local}>`)
    if (elements > mostElements) object(`> ${mostElements} ×`)
    // What drawing programs note for themselves stands in spaces of their own and is never drawn.
    if (uri === svgSpace && !drawn.has(local)) object(`<${local}>`)
    if (uri === htmlSpace) object(`<${local}>`)
    for (const { name, local: attribute, value } of Object.values(attributes)) {
      const leads = attribute === 'href' && !value.startsWith('#')
      if (/^on/i.test(attribute) || leads || /url\(\s*["']?(?!#|["'])|@import|expression/i.test(value))
        object(`${name}="${value.slice(0, 40)}"`)
    }
  })
  try {
    parser.write(text).close()
  } catch (error) {
    object((error as Error).message)
  }
  return elements === 0 ? (objection ?? '–') : objection
}

const svgSpace = 'http://www.w3.org/2000/svg'
const htmlSpace = 'http://www.w3.org/1999/xhtml'
