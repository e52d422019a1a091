// The least a server can do: bare `ws`, no rooms, no rules, no log. What it costs is what the machine costs.
// Every message that begins with "!" goes to everybody; any other goes back to who sent it.

import { WebSocketServer } from 'ws'

const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false })
server.on('listening', () => {
  const address = server.address()
  if (address && typeof address === 'object') console.log(JSON.stringify({ port: address.port }))
})
server.on('connection', socket => {
  socket.on('message', data => {
    const words = Buffer.isBuffer(data) ? data.toString() : ''
    if (!words.startsWith('!')) return socket.send(words)
    for (const one of server.clients) one.send(words)
  })
})
process.on('SIGTERM', () => process.exit(0))
