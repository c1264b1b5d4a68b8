// A Bluesky PDS with its PLC directory on loopback, told what to do by lines of JSON on standard input.
//
//     node pds.js      # says {"pds": ADDRESS, "plc": ADDRESS} in one line, then one line of answer a command
//
// Commands: {"do": "create", "name": N}, "post" {did, text}, "deactivate", "activate", "takedown", "restore",
// "delete" {did}, "owner" {did}: what the owner still gets. Run from the folder that `install` filled.
// Asks nobody but itself, and ends when its standard input ends.
import { createInterface } from 'node:readline'
import { TestNetworkNoAppView } from '@atproto/dev-env'

const PASSWORD = 'invented-password'
const network = await TestNetworkNoAppView.create({ pds: {}, plc: {} })
const pds = network.pds.url
const admin = network.pds.adminAuthHeaders()
const accounts = new Map()

async function ask(method, name, { query = '', body, headers = {} } = {}) {
  const answer = await fetch(`${pds}/xrpc/${name}${query}`, {
    method,
    headers: body ? { 'content-type': 'application/json', ...headers } : headers,
    body: body && JSON.stringify(body),
  })
  const bytes = Buffer.from(await answer.arrayBuffer())
  const isJson = (answer.headers.get('content-type') ?? '').includes('json')
  return { status: answer.status, bytes, json: isJson && bytes.length ? JSON.parse(bytes) : {} }
}

async function must(...given) {
  const answer = await ask(...given)
  if (answer.status !== 200) throw new Error(`${given[1]}: ${answer.status} ${answer.bytes}`)
  return answer.json
}

function bearer(did) {
  const account = accounts.get(did)
  if (!account) throw new Error(`no account ${did}`)
  return { authorization: `Bearer ${account.accessJwt}` }
}

const subjectIs = (did, applied) =>
  must('POST', 'com.atproto.admin.updateSubjectStatus', {
    headers: admin,
    body: {
      subject: { $type: 'com.atproto.admin.defs#repoRef', did },
      takedown: applied ? { applied, ref: 'invented' } : { applied },
    },
  })

const commands = {
  async create({ name }) {
    const handle = `${name}.test`
    const body = { handle, email: `${name}@example.org`, password: PASSWORD }
    const made = await must('POST', 'com.atproto.server.createAccount', { body })
    accounts.set(made.did, made)
    return { did: made.did, handle }
  },
  async post({ did, text }) {
    const record = { $type: 'app.bsky.feed.post', text, createdAt: new Date().toISOString() }
    const body = { repo: did, collection: 'app.bsky.feed.post', record }
    return { uri: (await must('POST', 'com.atproto.repo.createRecord', { headers: bearer(did), body })).uri }
  },
  deactivate: ({ did }) => must('POST', 'com.atproto.server.deactivateAccount', { headers: bearer(did), body: {} }),
  activate: ({ did }) => must('POST', 'com.atproto.server.activateAccount', { headers: bearer(did) }),
  takedown: ({ did }) => subjectIs(did, true),
  restore: ({ did }) => subjectIs(did, false),
  delete: ({ did }) => must('POST', 'com.atproto.admin.deleteAccount', { headers: admin, body: { did } }),
  async owner({ did }) {
    // What an owner may still do after a takedown: sign in when that is asked for by name, and take the copy.
    const body = { identifier: did, password: PASSWORD }
    const plain = await ask('POST', 'com.atproto.server.createSession', { body })
    const asked = await ask('POST', 'com.atproto.server.createSession', { body: { ...body, allowTakendown: true } })
    const headers = asked.status === 200 ? { authorization: `Bearer ${asked.json.accessJwt}` } : {}
    const copy = await ask('GET', 'com.atproto.sync.getRepo', { query: `?did=${did}`, headers })
    return { login: plain.status, asked: asked.status, copy: copy.status, bytes: copy.bytes.length }
  },
}

const say = (value) => process.stdout.write(`${JSON.stringify(value)}\n`)
say({ pds, plc: network.plc.url })
for await (const line of createInterface({ input: process.stdin })) {
  try {
    const told = JSON.parse(line)
    if (!Object.hasOwn(commands, told.do)) throw new Error(`no command ${told.do}`)
    say((await commands[told.do](told)) ?? {})
  } catch (error) {
    say({ error: String(error.message ?? error) })
  }
}
await network.close()
process.exit(0)
