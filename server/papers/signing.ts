import { refusal } from '#engine/kernel/index.ts'
import type { Viewer } from '#server/directory/contract.ts'
import type { Mark, SignAnswer, SignedPaper, Signer, SignRequest } from '#server/signatures/contract.ts'
import type {
  NumberedElsewhere,
  PaperAddress,
  PaperAnswer,
  PaperRequest,
  Papers,
  SigningRequest,
} from './contract.ts'
import { type Desk, perform, readyFor, refused } from './desk.ts'
import { about, completeContent } from './drafting.ts'
import { keepPdf } from './finishing.ts'
import { findPrint, type Print } from './prints.ts'
import type { Seen } from './seen.ts'
import type { PlacedSigner } from './signers.ts'

type Request = PaperRequest & NumberedElsewhere

/** A PDF that lacks nothing but the viewer's signature. */
interface Prepared {
  readonly seen: Seen
  readonly pdf: Uint8Array
  readonly print: Omit<Print, 'file'>
  readonly number?: string
  readonly mark?: Mark
}

type Preparing = { readonly prepared: Prepared } | { readonly answer: PaperAnswer }

/** How often a paper is signed anew when a joint signer was faster. */
const tries = 3

/** Signing papers: the first signature sets the PDF, each later one is put on the file signed before. */
export function signing(desk: Desk): Pick<Papers, 'sign' | 'signMany' | 'listSigningChoices'> {
  const { signatures } = desk

  const sign: Papers['sign'] = async (viewer, at, request) => {
    for (let tried = 1; ; tried++) {
      const preparing = await prepare(desk, viewer, at, request, request.provider)
      if ('answer' in preparing) return preparing.answer
      const { pdf, mark } = preparing.prepared
      const signed = await signatures.sign(viewer.tenant.id, {
        ...secretly(signatures.signerOf(viewer), request),
        pdf,
        ...(mark && { mark }),
      })
      const answer = await settle(desk, viewer, preparing.prepared, signed, request.commandId)
      // Somebody else has signed the same file meanwhile: it is theirs that has to be signed.
      if (answer.kind !== 'conflict' || tried === tries) return answer
    }
  }

  return {
    sign,

    async signMany(viewer, papers, how) {
      const preparing: Preparing[] = []
      for (const { at, request } of papers)
        preparing.push(await prepare(desk, viewer, at, request, how.provider))
      const ready = preparing.flatMap((each) => ('prepared' in each ? [each.prepared] : []))
      const signed =
        ready.length === 0
          ? []
          : await signatures.signMany(
              viewer.tenant.id,
              secretly(signatures.signerOf(viewer), how),
              ready.map(({ pdf, mark }) => ({ pdf, ...(mark && { mark }) })),
            )
      const answers: PaperAnswer[] = []
      for (const [place, { at, request }] of papers.entries()) {
        const each = preparing[place]!
        if ('answer' in each) {
          answers.push(each.answer)
          continue
        }
        const answer = signed[ready.indexOf(each.prepared)]!
        const settled = await settle(desk, viewer, each.prepared, answer, request.commandId)
        answers.push(settled.kind === 'conflict' ? await sign(viewer, at, { ...request, ...how }) : settled)
      }
      return answers
    },

    listSigningChoices: (viewer) =>
      Promise.all(
        signatures.providers.map(async (provider) => ({
          provider,
          secrets: signatures.secretsOf(provider),
          needsNik: provider === 'bsre',
          status:
            provider === 'local'
              ? await signatures.status(viewer.tenant.id, provider, signatures.signerOf(viewer))
              : null,
        })),
      ),
  }
}

function secretly(signer: Signer, how: SigningRequest): Omit<SignRequest, 'pdf' | 'mark'> {
  const { provider, secret, nik, withoutTimestamp } = how
  return {
    provider,
    secret,
    signer: { ...signer, ...(nik !== undefined && { nik }) },
    ...(withoutTimestamp && { withoutTimestamp }),
  }
}

async function prepare(
  desk: Desk,
  viewer: Viewer,
  at: PaperAddress,
  request: Request,
  provider: SigningRequest['provider'],
): Promise<Preparing> {
  const ready = await readyFor(desk, viewer, at, 'SignPaper', request)
  if ('answer' in ready) return ready
  const { seen } = ready
  const before = seen.made!.paper
  if (before.file !== undefined && before.signatures.length > 0)
    return prepareNext(desk, viewer, seen, provider)
  const said = await completeContent(desk, viewer, seen)
  if ('answer' in said) return said
  const marks = provider === 'bsre' ? 'certified' : 'uncertified'
  const set = await desk.press.set(viewer, seen, said.content, {
    signer: viewer,
    marks,
    number: request.number,
  })
  if (set.kind === 'refused') return { answer: set }
  const { pdf, print, number } = set
  const own = print.signers.find(({ official }) => official === viewer.official.id)
  return {
    prepared: {
      seen,
      pdf,
      print,
      ...(number !== undefined && { number }),
      ...(own && { mark: await markFor(desk, viewer, own, print, provider) }),
    },
  }
}

/** The file that others have signed. It names who signs next; anybody else would sign under another's name. */
async function prepareNext(
  desk: Desk,
  viewer: Viewer,
  seen: Seen,
  provider: SigningRequest['provider'],
): Promise<Preparing> {
  const { paper } = seen.made!
  const print = await findPrint(desk.tenants, viewer.tenant.id, paper.file!.fileId)
  const found = await desk.documents.open(viewer, paper.file!.fileId)
  if (!print || !found || found.closed !== null)
    return { answer: refused(refusal('SignedFileMissing', { document: seen.at.document })) }
  const signed = new Set(paper.signatures.map(({ performer }) => performer))
  const left = print.signers.filter(({ performer }) => !signed.has(performer))
  const own = left.find(({ official }) => official === viewer.official.id)
  if (!own) {
    const names = left.map(({ name }) => name)
    return { answer: refused(refusal('PaperNamesAnother', { document: seen.at.document, officials: names })) }
  }
  const pdf = await bytesOf(found.read())
  const mark = await markFor(desk, viewer, own, print, provider)
  return { prepared: { seen, pdf, print, mark } }
}

/** What stands in the signer's place: drawn for a certificate of our own; BSrE draws the address as QR code itself. */
async function markFor(
  desk: Desk,
  viewer: Viewer,
  { box, name }: PlacedSigner,
  print: Omit<Print, 'file'>,
  provider: SigningRequest['provider'],
): Promise<Mark> {
  const { page, x, y, width, height } = box
  const url = print.code === null ? undefined : desk.press.addressOf(viewer.tenant.id, print.code)
  const mark = { page, rectangle: [x, y, x + width, y + height] as const, hint: name }
  if (provider === 'bsre') return { ...mark, ...(url !== undefined && { link: url }) }
  const look = { width, height, name, certified: false, ...(url !== undefined && { url }) }
  return { ...mark, drawing: await desk.typesetting.mark(look) }
}

/** Stores what was signed and says so in the log; a file whose act is lost belongs to nobody. */
async function settle(
  desk: Desk,
  viewer: Viewer,
  prepared: Prepared,
  signed: SignAnswer,
  commandId: string,
): Promise<PaperAnswer> {
  if (signed.kind === 'refused') return { kind: 'unsigned', refused: signed }
  const { seen, print, number } = prepared
  const file = await keepPdf(desk, viewer, seen, signed.pdf, print)
  const command = {
    type: 'SignPaper' as const,
    ...about(seen.at),
    file,
    ...(number !== undefined && { number }),
    certified: signed.certified,
    level: signed.level satisfies SignedPaper['level'],
  }
  return perform(desk, viewer, seen, commandId, command)
}

async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}
