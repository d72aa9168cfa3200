import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { SaxesParser } from 'saxes'
import { createTypesetting } from './index.ts'
import { longPaper } from './testing/long.ts'
import { papers } from './testing/papers.ts'

const typesetting = createTypesetting()
after(() => typesetting.close())

function read(svg: string) {
  const uses: string[] = []
  const ids = new Set<string>()
  const tags = new Set<string>()
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    tags.add(name)
    if (attributes.id) ids.add(attributes.id as string)
    const link = attributes['xlink:href'] as string | undefined
    if (name === 'use' && link) uses.push(link.slice(1))
    else if (link) assert.match(link, /^data:image\//, 'nothing is fetched')
  })
  parser.write(svg).close()
  return { uses, ids, tags }
}

for (const [name, paper] of Object.entries(papers))
  test(`${name} is shown page for page, without script or anything to fetch`, async () => {
    const long = longPaper(paper, 40)
    const { pages } = await typesetting.preview(long)
    assert.equal(pages.length, (await typesetting.set(long)).pages)
    assert.ok(pages.length > 1)
    for (const page of pages) {
      assert.match(page, /^<svg [^>]*viewBox="0 0 595\.28 841\.89">/)
      const { uses, ids, tags } = read(page)
      assert.ok(uses.length > 50)
      assert.deepEqual(
        uses.filter((id) => !ids.has(id)),
        [],
      )
      assert.ok(!tags.has('script') && !tags.has('foreignObject'))
    }
    assert.equal(new Set(pages).size, pages.length)
  })
