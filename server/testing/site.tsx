import type { PageRequest, PageSite } from '#server/http/page.ts'

/** A site of three pages that say what they were given, to try the server without the real pages. */
export const plainSite: PageSite = {
  routes: [
    { method: 'GET', path: '/', who: 'public', handle: async (_app, request) => page(request, 200, 'depan') },
    {
      method: 'GET',
      path: '/masuk',
      who: 'public',
      handle: async (_app, request) => page(request, 200, 'masuk'),
    },
    {
      method: 'GET',
      path: '/lacak',
      who: 'public',
      limit: 'tight',
      handle: async (_app, request) => page(request, 200, 'lacak'),
    },
    {
      method: 'GET',
      path: '/beranda',
      who: 'official',
      handle: async (_app, request) => page(request, 200, 'beranda'),
    },
    {
      method: 'POST',
      path: '/tulis/:apa',
      who: 'acting-official',
      handle: async (_app, request) =>
        request.form.has('kembali')
          ? { kind: 'redirect', to: request.form.text('kembali'), flash: 'tokenRevoked' }
          : page(
              request,
              422,
              JSON.stringify({
                ...request.form,
                text: request.form.text('teks'),
                apa: request.params.apa,
              }),
            ),
    },
    {
      method: 'GET',
      path: '/rusak',
      who: 'public',
      handle: async () => {
        throw new Error('rahasia di dalam kesalahan')
      },
    },
    {
      method: 'GET',
      path: '/penuh',
      who: 'public',
      handle: async () => {
        throw Object.assign(new Error('no space left'), { code: 'ENOSPC', syscall: 'write' })
      },
    },
  ],
  problem: (request, problem) => page(request, 500, problem),
}

function page(request: PageRequest, status: number, text: string) {
  const body = (
    <html lang={request.locale}>
      <body
        data-flash={request.flash}
        data-who={request.viewer?.official.id}
        data-position={request.viewer?.position.id}
        data-typed-email={request.typedEmail}
      >
        {text} {'x'.repeat(2000)}
      </body>
    </html>
  )
  return { kind: 'page', status, body } as const
}
