import { connect, type Socket } from 'node:net'
import { restoreBytes } from './restore-request.ts'

// A process of its own, so that it does not share a thread with what it measures. It writes ready-made bytes and looks
// only for the end of the head: a bulk restore has no body in its answer. So it costs much less than a server.
const [address = '', drives = '1', count = '1', connections = '10'] = process.argv.slice(2)
const url = new URL(address)
if (url.hostname !== 'localhost') throw new Error('Load goes to this machine only.')

const bytes = restoreBytes(url, Number(drives))
let left = Number(count)
const start = performance.now()
await Promise.all(
  Array.from({ length: Number(connections) }, () => sendAll(connect(Number(url.port), url.hostname))),
)
console.log((performance.now() - start) / 1000)

/** Sends one request after the other over one connection until none is left. */
function sendAll(socket: Socket): Promise<void> {
  let answer = ''
  const next = () => {
    answer = ''
    if (left-- > 0) socket.write(bytes)
    else socket.end()
  }
  socket.on('data', (chunk) => {
    answer += chunk
    if (!answer.startsWith('HTTP/1.1 200 ')) socket.destroy(new Error(`Not a success: ${answer}`))
    else if (answer.endsWith('\r\n\r\n')) next()
  })
  next()
  return new Promise((resolve, reject) => socket.on('close', () => resolve()).on('error', reject))
}
