/** Only the pages' backgrounds are paths at the top level of the drawing; each begins a page. */
const pageStart = /\n {4}(?=<path class="typst-shape")/
const background = /^<path [^>]*d="M 0 0v ([\d.]+) h ([\d.]+) /

/** The compiler draws all pages one under another in one SVG; this parts them, each with the glyphs it uses. */
export function pagesOf(svg: string): readonly string[] {
  const [, ...parts] = svg.slice(0, svg.lastIndexOf('</svg>')).split(pageStart)
  const last = parts.at(-1)
  if (last === undefined) throw new Error('the drawing has no pages')
  const definitionsAt = last.search(/\n {4}<defs/)
  const definitions = definitionsAt < 0 ? '' : last.slice(definitionsAt)
  const drawings = definitionsAt < 0 ? parts : parts.with(-1, last.slice(0, definitionsAt))
  return drawings.map((drawing) => {
    const [, height, width] = background.exec(drawing) ?? []
    if (height === undefined || width === undefined)
      throw new Error('a page of the drawing has no background')
    // Pages after the first are moved down the drawing; here each stands at its own top.
    const moved = drawing.replace(/\n {4}<g transform="matrix\(1 0 0 1 0 [\d.]+\)">/, '\n    <g>')
    return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${width} ${height}">${tight(moved + usedOf(definitions, moved))}</svg>`
  })
}

function usedOf(definitions: string, drawing: string): string {
  const used = new Set([...drawing.matchAll(/#([\w-]+)/g)].map(([, id = '']) => id))
  return definitions.replace(/<symbol id="([\w-]+)"[\s\S]*?<\/symbol>/g, (symbol, id) =>
    used.has(id) ? symbol : '',
  )
}

const tight = (markup: string) => markup.replace(/>\s+</g, '><')
