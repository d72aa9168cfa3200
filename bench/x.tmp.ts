import { measureCommands } from './commands.ts'
import { openGround } from './ground.ts'
import { writeScript } from './script.ts'

const ground = await openGround()
try {
  const script = await writeScript(ground)
  console.log(script.commands.length, script.commands.map((c) => c.command.type).join(' '))
  console.table(await measureCommands(ground, script, true))
} finally {
  await ground.close()
}
