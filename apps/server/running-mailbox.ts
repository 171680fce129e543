import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'

/** Where Debian puts it; a machine without it has no mailbox to test with. */
const program = ['/usr/sbin/dovecot', '/usr/local/sbin/dovecot'].find((file) => existsSync(file))

export const mailboxCanBeHad = program !== undefined

/** For tests: a real IMAP server on this machine only, with one empty mailbox. */
export async function runningMailbox() {
  if (!program) throw new Error('There is no IMAP server on this machine.')
  const folder = mkdtempSync(join(tmpdir(), 'cabinet-mailbox-'))
  chmodSync(folder, 0o755)
  const owner = ownerOfMail()
  mkdirSync(join(folder, 'mail'))
  chownSync(join(folder, 'mail'), owner.uid, owner.gid)
  const port = await freePort()
  const config = join(folder, 'dovecot.conf')
  writeFileSync(config, settings({ folder, port, owner }))
  const server = spawn(program, ['-F', '-c', config], { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  server.stderr.on('data', (piece: Buffer) => {
    said += piece
  })
  const log = () => `${said}\n${existsSync(join(folder, 'log')) ? readFileSync(join(folder, 'log'), 'utf8') : ''}`
  await greets(port, () => (server.exitCode === null ? null : log()))
  return {
    url: `imap://cabinet:geheim@127.0.0.1:${port}/INBOX`,
    log,
    async close() {
      const gone = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGTERM')
      await gone
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
    },
  }
}

type Owner = { user: string; uid: number; gid: number }

/** It refuses to keep mail as root. */
function ownerOfMail(): Owner {
  const self = userInfo()
  if (self.uid !== 0) return { user: self.username, uid: self.uid, gid: self.gid }
  const id = (which: string) => Number(spawnSync('id', [which, 'nobody'], { encoding: 'utf8' }).stdout)
  return { user: 'nobody', uid: id('-u'), gid: id('-g') }
}

const settings = ({ folder, port, owner }: { folder: string; port: number; owner: Owner }) => `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
auth_mechanisms = plain
default_internal_user = ${owner.user}
default_login_user = ${owner.user}
default_internal_group = ${spawnSync('id', ['-gn', owner.user], { encoding: 'utf8' }).stdout.trim()}
first_valid_uid = 1
first_valid_gid = 1
mail_location = maildir:${folder}/mail
passdb {
  driver = static
  args = password=geheim
}
userdb {
  driver = static
  args = uid=${owner.uid} gid=${owner.gid} home=${folder}/mail
}
service anvil {
  chroot =
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
`

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** Until it greets whoever knocks; what it wrote when it stopped before that. */
async function greets(port: number, stopped: () => string | null): Promise<void> {
  for (;;) {
    const why = stopped()
    if (why !== null) throw new Error(`The IMAP server did not start:\n${why}`)
    const greeted = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1')
      socket.once('error', () => resolve(false))
      socket.once('data', () => {
        socket.destroy()
        resolve(true)
      })
    })
    if (greeted) return
    await new Promise((resolve) => setImmediate(resolve))
  }
}
