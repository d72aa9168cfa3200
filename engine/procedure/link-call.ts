import type { GraphStep } from './graph.ts'
import type { Frame, Whole } from './link.ts'
import { wordsOf } from './words.ts'

/** The frame of the procedure that a step calls, or undefined where it calls none or can't (a finding says why). */
export function linkCall(caller: GraphStep, frame: Frame, whole: Whole): Frame | undefined {
  const call = caller.calls
  if (!call) return undefined
  const words = wordsOf(caller)
  const refuse = (code: string, id: string, en: string): undefined => {
    whole.findings.push({
      code,
      severity: 'error',
      sentence: { id, en },
      steps: [caller.id],
      line: caller.line,
    })
  }
  const called = whole.resolve(call.procedure)
  if (!called)
    return refuse(
      'call-missing',
      `${words.id} memanggil prosedur "${call.procedure}" yang tidak ada. Tambahkan prosedur itu atau hapus "calls".`,
      `${words.en} calls the procedure "${call.procedure}", which doesn't exist. Add that procedure, or take "calls" out.`,
    )
  if (frame.chain.includes(called.id))
    return refuse(
      'call-recursive',
      `${words.id} memanggil "${called.id}" yang sedang berjalan (${[...frame.chain, called.id].join(' → ')}), sehingga tidak pernah selesai.`,
      `${words.en} calls "${called.id}", which is already running (${[...frame.chain, called.id].join(' → ')}), so it would never end.`,
    )

  const performers = new Map<string, string>()
  for (const { id } of called.performers) {
    const ours = frame.performers.get(call.performers[id] ?? id)
    if (ours !== undefined) performers.set(id, ours)
    else
      refuse(
        'call-performer-unmapped',
        `${words.id} memanggil "${called.id}", tetapi pelaksana "${id}" di sana tidak punya padanan di sini. Sebutkan padanannya di calls.performers.`,
        `${words.en} calls "${called.id}", whose performer "${id}" has no counterpart here. Name one in calls.performers.`,
      )
  }
  if (caller.nature === 'decide')
    for (const { id } of called.endings)
      if (call.endings[id] === undefined)
        refuse(
          'call-ending-unmapped',
          `${words.id} tidak menyebut hasil mana yang berlaku bila "${called.id}" berakhir dengan "${id}". Tambahkan di calls.endings.`,
          `${words.en} doesn't say which outcome holds when "${called.id}" ends with "${id}". Add it to calls.endings.`,
        )
  for (const [kind, named, known] of [
    ['pelaksana', Object.keys(call.performers), called.performers],
    ['akhir', Object.keys(call.endings), called.endings],
  ] as const)
    for (const name of named)
      if (!known.some((one) => one.id === name))
        refuse(
          'call-name-unknown',
          `${words.id} menyebut ${kind} "${name}" yang tidak ada di prosedur "${called.id}".`,
          `${words.en} names "${name}", which the procedure "${called.id}" doesn't have.`,
        )

  return {
    definition: called,
    prefix: `${caller.id}/`,
    scope: caller.id,
    performers,
    outcomes: call.endings,
    chain: [...frame.chain, called.id],
  }
}
