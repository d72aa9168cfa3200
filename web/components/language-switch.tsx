import { useScreen } from './screen.ts'

const names = { id: 'Bahasa Indonesia', en: 'English' } as const

/** A link to the same page in the other language; the server keeps the choice. */
export function LanguageSwitch({ url }: { url: string }) {
  const { locale } = useScreen()
  const other = locale === 'id' ? 'en' : 'id'
  return (
    <a
      href={`${url}${url.includes('?') ? '&' : '?'}bahasa=${other}`}
      lang={other}
      hreflang={other}
      rel="nofollow"
    >
      {names[other]}
    </a>
  )
}
