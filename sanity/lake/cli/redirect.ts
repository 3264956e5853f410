import {connect} from 'node:net'
import tls from 'node:tls'

/**
 * Preloaded into Sanity's command line by `lake sanity`: its connections to api.sanity.io go to the
 * lake on this machine, which needs no encryption; all others stay as they are.
 */
const port = Number(process.env.LAKE_PORT)
const encrypted = tls.connect

function hostOf(options: unknown): string {
  if (typeof options !== 'object' || options === null) return ''
  if ('servername' in options && typeof options.servername === 'string') return options.servername
  return 'host' in options && typeof options.host === 'string' ? options.host : ''
}

const redirected = new Proxy(encrypted, {
  apply(target, self, args: unknown[]) {
    if (!/(^|\.)(api|apicdn)\.sanity\.io$/.test(hostOf(args[0]))) {
      return Reflect.apply(target, self, args)
    }
    const socket = connect(port, '127.0.0.1', () => socket.emit('secureConnect'))
    return Object.assign(socket, {authorized: true, alpnProtocol: false})
  },
})
tls.connect = redirected
