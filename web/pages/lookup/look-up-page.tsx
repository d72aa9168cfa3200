import type { PageRequest, PageRoute } from '#server/http/page.ts'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { page } from '../../components/reply.ts'
import { Title } from '../../components/title.tsx'
import { fill, t } from '../../messages/index.ts'
import { LookUpForm } from './look-up-form.tsx'
import { LookUpResult } from './look-up-result.tsx'

/** The field, with why nothing was found if one has looked. */
function LookUpPage({
  request,
  reference,
  asked,
}: {
  request: PageRequest
  reference: string
  asked: boolean
}) {
  const { lookup, front } = t(request.locale)
  const empty = asked && reference === ''
  return (
    <Page request={request} title={lookup.title} nav="lookUp" wrong={empty}>
      <Title text={lookup.title} />
      {reference !== '' && (
        <Notice tone="wait" title={fill(lookup.notFound, { reference })}>
          <p>{lookup.notFoundHelp}</p>
        </Notice>
      )}
      <LookUpForm help={front.lookUpHelp} value={reference} error={empty ? lookup.empty : undefined} />
    </Page>
  )
}

/** Anyone with a reference number may ask; few times a minute, so that numbers can't be guessed. */
export const lookUpRoute: PageRoute = {
  method: 'GET',
  path: '/lacak',
  who: 'public',
  limit: 'tight',
  async handle(app, request) {
    const asked = request.query.nomor !== undefined
    const reference = (request.query.nomor ?? '').trim()
    const found = reference === '' ? null : await app.cases.findByReference(reference)
    if (found) {
      const forecast = await app.forecasts.ofReference(reference)
      return page(<LookUpResult {...{ request, found, forecast }} />)
    }
    return page(
      <LookUpPage request={request} reference={reference} asked={asked} />,
      reference === '' ? 200 : 404,
    )
  },
}
