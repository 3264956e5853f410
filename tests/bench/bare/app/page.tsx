import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {z} from 'zod'

/** The text of the policy that it is measured against; the bench writes the file. */
const paragraphs = z
  .array(z.string())
  .parse(JSON.parse(readFileSync(join(process.cwd(), 'paragraphs.json'), 'utf8')))

/** A static page as `create-next-app` would make it, without a style of its own. */
export default function Page() {
  return (
    <main>
      <h1>Personvern</h1>
      {paragraphs.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </main>
  )
}
