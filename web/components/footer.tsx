import type { Viewer } from '#server/directory/contract.ts'
import { useScreen } from './screen.ts'

export function Footer({ demo, viewer }: { demo: boolean; viewer: Viewer | null }) {
  const { frame } = useScreen().words
  const administers = viewer?.position.capabilities.includes('administer')
  const places = [
    { href: '/tentang', text: frame.about },
    { href: '/lacak', text: frame.lookUp },
    { href: '/verifikasi', text: frame.verification },
    { href: '/api', text: frame.api },
    ...(viewer
      ? [
          { href: '/rapat', text: frame.meetings },
          { href: '/umpan', text: frame.feeds },
          { href: '/token', text: frame.tokens },
          { href: '/sertifikat', text: frame.certificate },
          { href: '/sandi', text: frame.password },
        ]
      : []),
    ...(administers ? [{ href: '/webhook', text: frame.webhooks }] : []),
  ]
  return (
    <footer class="footer">
      <div class="width">
        <p>{frame.footer}</p>
        {demo && <p class="quiet">{frame.demoNotice}</p>}
        <ul>
          {places.map(({ href, text }) => (
            <li key={href}>
              <a href={href}>{text}</a>
            </li>
          ))}
        </ul>
      </div>
    </footer>
  )
}
