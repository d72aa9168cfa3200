import { once } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import { PDFDocument } from '@cantoo/pdf-lib'
import { type Bookmark, bind } from './bind.ts'
import type { Part, PartRead } from './part.ts'
import { readPart } from './read-part.ts'

// Files of strangers are read here, apart from the server's own memory and time.
const port = parentPort!
const parts = workerData as readonly Part[]
const pages = await PDFDocument.create({ updateMetadata: false })
const read: PartRead[] = []
const bookmarks: Bookmark[] = []
for (const part of parts) {
  const page = pages.getPageCount()
  const found = await readPart(pages, part)
  read.push(found)
  if (found.pages > 0) bookmarks.push({ title: part.title, page })
}
port.postMessage(read)
const [front] = (await once(port, 'message')) as [Uint8Array]
port.postMessage(await bind(front, pages, bookmarks))
