import { useScreen } from '../../components/screen.ts'
import { type OpenApiDocument, type Operation, operationsOf } from './openapi.ts'
import { SchemaTree } from './schema-tree.tsx'

/** Every operation of the JSON API, by tag, folded. */
export function ApiReference({ document }: { document: OpenApiDocument }) {
  const { reference } = useScreen().words
  const byTag = Map.groupBy(operationsOf(document), (operation) => operation.tag ?? reference.other)
  return (
    <>
      {[...byTag].map(([tag, operations]) => (
        <section key={tag}>
          <h2>{tag}</h2>
          {operations.map((operation) => (
            <OperationDetails key={`${operation.method} ${operation.path}`} operation={operation} />
          ))}
        </section>
      ))}
    </>
  )
}

function OperationDetails({ operation }: { operation: Operation }) {
  const { reference } = useScreen().words
  return (
    <details class="operation">
      <summary>
        <span class="operation__method">{operation.method}</span>
        <code>{operation.path}</code>
        <span class="quiet">{operation.summary}</span>
      </summary>
      <div lang="en">
        {operation.description && <p>{operation.description}</p>}
        {operation.parameters.length > 0 && (
          <>
            <h3>{reference.parameters}</h3>
            <ul>
              {operation.parameters.map((parameter) => (
                <li key={`${parameter.in} ${parameter.name}`}>
                  <code>{parameter.name}</code> ({parameter.in}
                  {parameter.required && `, ${reference.required}`}) {parameter.description}
                </li>
              ))}
            </ul>
          </>
        )}
        {operation.body && (
          <>
            <h3>{reference.body}</h3>
            <SchemaTree schema={operation.body} />
          </>
        )}
        <h3>{reference.answers}</h3>
        <ul>
          {operation.answers.map((answer) => (
            <li key={answer.status}>
              <code>{answer.status}</code> {answer.description}
              {answer.status.startsWith('2') && answer.schema && <SchemaTree schema={answer.schema} />}
            </li>
          ))}
        </ul>
      </div>
    </details>
  )
}
