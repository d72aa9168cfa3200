import type { Letter } from '../contract.ts'

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** The plain text and the HTML of a letter; both say all of it. `address`: where people reach this server. */
export function textOf(letter: Letter, address: string): string {
  const { paragraphs, items, action, footer, settings } = letter
  return `${[
    ...paragraphs,
    ...items.map(({ text, href }) => `- ${text}\n  ${address}${href}`),
    ...(action ? [`${action.text}:\n${address}${action.href}`] : []),
    `-- \n${[...footer, `${settings.text}: ${address}${settings.href}`].join('\n')}`,
  ].join('\n\n')}\n`
}

export function htmlOf(letter: Letter, address: string, locale: string): string {
  const { subject, paragraphs, items, action, footer, settings } = letter
  const link = ({ text, href }: { text: string; href: string }) =>
    `<a href="${escaped(address + href)}" style="color:#0b4f8a">${escaped(text)}</a>`
  const list = items.map((item) => `<li style="margin:0 0 8px">${link(item)}</li>`).join('')
  return [
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>`,
    '<body style="margin:0;padding:24px;font:16px/1.5 sans-serif;color:#1b1b1b;background:#fff"><div style="max-width:600px">',
    ...paragraphs.map((each) => `<p style="margin:0 0 16px">${escaped(each)}</p>`),
    ...(list ? [`<ul style="margin:0 0 16px;padding:0 0 0 20px">${list}</ul>`] : []),
    ...(action ? [`<p style="margin:0 0 16px"><strong>${link(action)}</strong></p>`] : []),
    '<hr style="border:0;border-top:1px solid #c6c6c6;margin:24px 0 16px">',
    ...footer.map((each) => `<p style="margin:0 0 4px;font-size:14px;color:#4a4a4a">${escaped(each)}</p>`),
    `<p style="margin:0;font-size:14px">${link(settings)}</p>`,
    '</div></body></html>',
  ].join('\n')
}
