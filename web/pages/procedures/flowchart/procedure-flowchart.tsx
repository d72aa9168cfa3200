import type { StepGraph } from '#engine/procedure/graph.ts'
import { useScreen } from '../../../components/screen.ts'
import { ScrollRegion } from '../../../components/scroll-region.tsx'
import { provenanceSentence } from '../../../components/sourced.tsx'
import { standardInWords } from '../../../format/length.ts'
import { fill } from '../../../messages/index.ts'
import { type ChartTexts, chartOf } from './chart-of.ts'
import { Flowchart } from './flowchart.tsx'
import { layoutOf } from './layout.ts'
import { cellWidthsOf, headHeight, heightOf } from './measures.ts'
import type { StepMark } from './shapes.tsx'
import { sheetsOf } from './sheets.ts'

/** Height to width of a sheet of A4 lying down, less its margins and the chart's name. */
const sheetRatio = 0.6

interface ProcedureFlowchartProps {
  readonly graph: StepGraph
  readonly title: string
  readonly marks?: Readonly<Record<string, StepMark>>
}

/** The flowchart: in one piece on screen, in its own scrolling region; cut into sheets with connectors on paper. */
export function ProcedureFlowchart({ graph, title, marks }: ProcedureFlowchartProps) {
  const { words, locale } = useScreen()
  const { procedures } = words
  const texts: ChartTexts = {
    start: procedures.start,
    end: words.status.ending.finished,
    again: procedures.step.again,
    toSheet: (sheet) => fill(procedures.toSheet, { page: sheet }),
    fromSheet: (sheet) => fill(procedures.fromSheet, { page: sheet }),
    provenance: (provenance) => provenanceSentence(provenance, words),
    time: (step) => (step.time ? standardInWords(step.time.value, graph, locale) : ''),
  }
  const chart = chartOf(graph, texts)
  const name = fill(procedures.flowchartOf, { title })
  const shared = { words, describedBy: 'daftar-langkah', ...(marks && { marks }) }
  const widths = cellWidthsOf(chart)
  const room = layoutOf(chart).width * sheetRatio - headHeight(chart)
  const sheets = sheetsOf(chart, (row) => heightOf(row, widths), room, texts)
  return (
    <>
      <div class="flowchart-screen">
        <ScrollRegion name={name}>
          <Flowchart chart={chart} name={name} {...shared} />
        </ScrollRegion>
      </div>
      <div class="flowchart-print">
        {sheets.map((sheet, index) => {
          const page = fill(procedures.flowchartPage, { page: index + 1, pages: sheets.length })
          return (
            <figure class="sheet" key={page}>
              <figcaption>
                {name}, {page}
              </figcaption>
              <Flowchart chart={sheet} widths={widths} name={`${name}, ${page}`} {...shared} />
            </figure>
          )
        })}
      </div>
    </>
  )
}
