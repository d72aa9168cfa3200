import type { FileRef } from '#engine/case/state.ts'
import type { App } from '#server/app.ts'
import type { FoundFile } from '#server/documents/contract.ts'
import type { PageReply, PageRequest, PageRoute } from '#server/http/page.ts'
import { ButtonLink } from '../../components/button.tsx'
import { fileAddress, kindOf, shownBy } from '../../components/file-link.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { Title } from '../../components/title.tsx'
import { sizeInWords } from '../../format/size.ts'
import { fill, t } from '../../messages/index.ts'
import { problemPage } from '../problems/problem-page.tsx'

/** One file: looked at in the page where a browser can, with nothing in it run; else to download. */
function FilePage({ request, found }: { request: PageRequest; found: FoundFile }) {
  const { files } = t(request.locale)
  const { file, closed } = found
  return (
    <Page request={request} title={file.name} nav="cases">
      <Title over={`${kindOf(file)}, ${sizeInWords(file.size, request.locale)}`} text={file.name} />
      {closed ? (
        <Notice tone={closed === 'held' ? 'wait' : 'late'} title={files[closed].title}>
          <p>{files[closed].text}</p>
        </Notice>
      ) : (
        <>
          <p class="row not-printed">
            <ButtonLink href={fileAddress(file)} look="secondary">
              {files.download}
            </ButtonLink>
          </p>
          <Shown request={request} file={file} />
        </>
      )}
    </Page>
  )
}

function Shown({ request, file }: { request: PageRequest; file: FileRef }) {
  const { files } = t(request.locale)
  const address = `${fileAddress(file)}?lihat`
  switch (shownBy(file)) {
    case 'image':
      return <img class="shown-file" src={address} alt={fill(files.image, { file: file.name })} />
    case 'pdf':
      return (
        <object
          class="shown-file shown-file--pages"
          type="application/pdf"
          data={address}
          aria-label={file.name}
        >
          <p>
            {files.notHere} <a href={address}>{files.openAlone}</a>
          </p>
        </object>
      )
    default:
      return <p>{files.notShown}</p>
  }
}

async function showFile(app: App, request: PageRequest): Promise<PageReply> {
  const found = await app.documents.open(request.viewer!, request.params.file ?? '')
  if (!found) return problemPage(request, 'not-found')
  const shows = !found.closed && shownBy(found.file) === 'pdf'
  return {
    kind: 'page',
    status: 200,
    body: <FilePage request={request} found={found} />,
    ...(shows && { shows }),
  }
}

export const fileRoute: PageRoute = {
  method: 'GET',
  path: '/berkas/:file/lihat',
  who: 'official',
  handle: showFile,
}
