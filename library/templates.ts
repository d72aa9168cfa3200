import { join } from 'node:path'
import { listFiles } from './folder.ts'

/** The folder a template may read from: it holds the shipped templates and nothing else. */
export const templateFolder = join(import.meta.dirname, 'templates')

/** What templates share, and the mark of a signature; not templates of papers themselves. */
const shared = ['letter.typ', 'fields.typ', 'signing.typ', 'signature-mark.typ']

/** What is drawn where somebody has signed. */
export const signatureMarkPath = join(templateFolder, 'signature-mark.typ')

/** Names of the shipped templates, as document kinds name them. */
export function listTemplates(): readonly string[] {
  return listFiles('templates', '.typ')
    .filter((file) => !shared.includes(file))
    .map((file) => file.replace(/\.typ$/, ''))
}

/** Throws where there is no such template. */
export function templatePath(name: string): string {
  if (!listTemplates().includes(name))
    throw new Error(`there is no template "${name}": write one of ${listTemplates().join(', ')}`)
  return join(templateFolder, `${name}.typ`)
}
