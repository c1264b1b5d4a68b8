// An ActivityPub server on loopback: WebFinger, one actor at a time, its outbox, its tombstone.
//
//     node activitypub.js      # says {"at": ADDRESS} in one line, then one line of answer a command
//
// Commands: {"do": "create", "name": N}, "post" {name, text}, "suspend" (a tombstone, status 410), "restore"
// {name}. Run from the folder that `install` filled. Asks nobody, and ends when its standard input ends.
import { createServer } from 'node:http'
import { createInterface } from 'node:readline'
import { createFederation, Create, MemoryKvStore, Note, Person, Tombstone } from '@fedify/fedify'

const accounts = new Map()
const federation = createFederation({ kv: new MemoryKvStore() })

federation
  .setActorDispatcher('/users/{identifier}', (context, identifier) => {
    const account = accounts.get(identifier)
    const id = context.getActorUri(identifier)
    if (!account) return null
    if (account.gone) return new Tombstone({ id })
    const inbox = new URL(`${id.href}/inbox`)
    return new Person({ id, preferredUsername: identifier, inbox, outbox: context.getOutboxUri(identifier) })
  })
  .mapHandle((_, name) => (accounts.has(name) ? name : null))
federation.setOutboxDispatcher('/users/{identifier}/outbox', (context, identifier) => {
  const account = accounts.get(identifier)
  if (!account || account.gone) return null
  const actor = context.getActorUri(identifier)
  const items = account.posts.map((content, at) => {
    const note = new URL(`${actor.href}/posts/${at}`)
    return new Create({ id: new URL(`${note.href}/made`), actor, object: new Note({ id: note, attribution: actor, content }) })
  })
  return { items }
})

const server = createServer(async (asked, answer) => {
  const url = new URL(asked.url, `http://${asked.headers.host}`)
  const request = new Request(url, { method: asked.method, headers: asked.headers })
  const missing = () => new Response('Not found', { status: 404 })
  const response = await federation.fetch(request, { contextData: undefined, onNotFound: missing })
  const name = /^\/users\/([^/]+)/.exec(url.pathname)?.[1]
  // The library answers a tombstone with 200; servers that people run answer 410 (ActivityPub, section 6.4).
  const status = accounts.get(name)?.gone ? 410 : response.status
  answer.writeHead(status, Object.fromEntries(response.headers))
  answer.end(Buffer.from(await response.arrayBuffer()))
})

function known(name) {
  const account = accounts.get(name)
  if (!account) throw new Error(`no account ${name}`)
  return account
}

const commands = {
  create: ({ name }) => void accounts.set(name, { posts: [], gone: false }),
  post: ({ name, text }) => void known(name).posts.push(text),
  suspend: ({ name }) => void (known(name).gone = true),
  restore: ({ name }) => void (known(name).gone = false),
}

const say = (value) => process.stdout.write(`${JSON.stringify(value)}\n`)
await new Promise((ready) => server.listen(0, '127.0.0.1', ready))
say({ at: `http://127.0.0.1:${server.address().port}` })
for await (const line of createInterface({ input: process.stdin })) {
  try {
    const told = JSON.parse(line)
    if (!Object.hasOwn(commands, told.do)) throw new Error(`no command ${told.do}`)
    commands[told.do](told)
    say({})
  } catch (error) {
    say({ error: String(error.message ?? error) })
  }
}
process.exit(0)
