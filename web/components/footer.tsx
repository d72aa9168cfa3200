import { useScreen } from './screen.ts'

export function Footer({ demo, signedIn }: { demo: boolean; signedIn: boolean }) {
  const { frame } = useScreen().words
  return (
    <footer class="footer">
      <div class="width">
        <p>{frame.footer}</p>
        {demo && <p class="quiet">{frame.demoNotice}</p>}
        <ul>
          <li>
            <a href="/tentang">{frame.about}</a>
          </li>
          <li>
            <a href="/lacak">{frame.lookUp}</a>
          </li>
          <li>
            <a href="/verifikasi">{frame.verification}</a>
          </li>
          <li>
            <a href="/api">{frame.api}</a>
          </li>
          {signedIn && (
            <li>
              <a href="/token">{frame.tokens}</a>
            </li>
          )}
          {signedIn && (
            <li>
              <a href="/sertifikat">{frame.certificate}</a>
            </li>
          )}
          {signedIn && (
            <li>
              <a href="/sandi">{frame.password}</a>
            </li>
          )}
        </ul>
      </div>
    </footer>
  )
}
