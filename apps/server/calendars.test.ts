import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { demoCast } from '@cabinet/blocks/people/server/demo-cast.ts'
import { persons } from '@cabinet/blocks/people/server/tables.ts'
import { personAt } from '@cabinet/blocks/people/server/who-is.ts'
import { type EngagementDraft, engagementForm } from '@cabinet/duties/agenda/rules/forms.ts'
import { agendaWindow } from '@cabinet/duties/agenda/server/agenda-window.ts'
import { diaryOfPerson, ensureDiary } from '@cabinet/duties/agenda/server/diaries.ts'
import { makeEngagement } from '@cabinet/duties/agenda/server/make-engagement.ts'
import { cancelEngagement } from '@cabinet/duties/agenda/server/move-engagement.ts'
import { engagements } from '@cabinet/duties/agenda/server/tables.ts'
import { addDays, dayOf, mondayOf } from '@cabinet/office/day.ts'
import { dialect } from '@cabinet/store/dialect.ts'
import { openStore } from '@cabinet/store/open.ts'
import type { Change, Store } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningOffice, runningOffice } from './running-office.ts'

const here = (program: string) => spawnSync('which', [program], { stdio: 'ignore' }).status === 0
const zone = 'Africa/Abidjan'

describe.runIf(dialect === 'sqlite')('the calendars of a running office', () => {
  let office: RunningOffice
  let store: Store
  let mayor = ''
  let mayorId = ''
  let diaryId = ''
  const folder = mkdtempSync(join(tmpdir(), 'cabinet-calendars-'))
  const monday = addDays(mondayOf(dayOf(new Date(), zone)), 7)

  beforeAll(async () => {
    office = await runningOffice()
    store = await openStore(`file:${join(office.dataDir, 'cabinet.sqlite')}`)
    mayor = await office.signIn('mayor')
    const [row] = await store.read.select().from(persons).where(eq(persons.email, demoCast.mayor.email))
    mayorId = row?.id ?? ''
    const opened = await diaryOfPerson(store.read, mayorId)
    diaryId = (opened ?? (await act((change) => ensureDiary(change, mayorId)))).id
    await fillTheDiary()
  })
  afterAll(async () => {
    await store.close()
    await office.close()
    rmSync(folder, { recursive: true })
  })

  async function act<T>(work: (change: Change) => Promise<T>): Promise<T> {
    const person = await personAt(store.read, mayorId, new Date())
    if (!person) throw new Error('There is no mayor.')
    return store.change(person, work)
  }

  let requests = 0
  const engage = (draft: Partial<EngagementDraft>) =>
    act((change) =>
      makeEngagement(
        change,
        engagementForm.parse({
          requestKey: `running-${++requests}`,
          diaryId,
          kind: 'meeting',
          title: 'x',
          ...draft,
        } as never),
      ),
    )
  const on = (days: number, time: string) => `${addDays(monday, days)}T${time}`

  async function fillTheDiary(): Promise<void> {
    await engage({ title: 'Réunion; de, cabinet', start: on(0, '08:30'), end: on(0, '09:30'), place: 'Salle, A' })
    await engage({ title: 'À Paris', start: on(1, '18:30'), end: on(1, '19:30'), timeZone: 'Europe/Paris' })
    await engage({ title: 'Fête du quartier', allDay: true, start: on(2, '00:00'), end: on(3, '00:00') })
    await engage({ title: 'Peut-être', state: 'asked', start: on(3, '10:00'), end: on(3, '11:00') })
    const weekly = await engage({
      title: 'Point du lundi',
      start: on(0, '07:30'),
      end: on(0, '08:15'),
      rule: 'FREQ=WEEKLY;BYDAY=MO',
    })
    await engage({
      ...{ title: 'Premier jeudi', start: on(3, '15:00'), end: on(3, '16:00'), rule: 'FREQ=MONTHLY;BYDAY=1TH;COUNT=5' },
      ...{ timeZone: 'America/New_York' },
    })
    await act((change) =>
      cancelEngagement(change, { ref: `${weekly.id}@${on(7, '07:30')}`, reason: 'Congé', scope: 'this' }),
    )
  }

  const makeFeed = async () =>
    (await office.send('agenda.makeFeed', { diaryId, name: 'Téléphone' }, mayor)).data as { id: string; token: string }

  test('a private address answers a calendar, again only when it has changed, and nothing to anybody else', async () => {
    const { id, token } = await makeFeed()
    const address = `${office.address()}/feeds/${token}.ics`
    const answer = await fetch(address)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])
    expect(await answer.text()).toContain('SUMMARY:Réunion\\; de\\, cabinet')
    const etag = answer.headers.get('etag') ?? ''
    expect((await fetch(address, { headers: { 'if-none-match': etag } })).status).toBe(304)
    expect((await fetch(address, { method: 'HEAD' })).status).toBe(200)
    const others = [
      '/feeds/',
      '/feeds/x.ics',
      `/feeds/${'x'.repeat(43)}.ics`,
      `/feeds/${token}`,
      `/feeds/${token}.ics/x`,
    ]
    for (const path of others) {
      const other = await fetch(`${office.address()}${path}`)
      expect([path, other.status, await other.text()]).toEqual([path, 404, ''])
    }
    await office.send('agenda.revokeFeed', { feedId: id }, mayor)
    expect((await fetch(address)).status).toBe(404)
  })

  test('the doors of the calendars open nothing else: no cookie counts, and nothing is written', async () => {
    const { id, token } = await makeFeed()
    const basic = `Basic ${Buffer.from(`${demoCast.mayor.email}:${token}`).toString('base64')}`
    const dav = (method: string, path: string, headers: Record<string, string> = {}, body?: string) =>
      fetch(`${office.address()}${path}`, { method, headers, redirect: 'manual', ...(body ? { body } : {}) })
    expect((await dav('PROPFIND', '/dav/', { cookie: mayor, depth: '0' })).status).toBe(401)
    expect((await dav('GET', '/dav/', { cookie: mayor })).headers.get('www-authenticate')).toMatch(/^Basic/)
    expect((await dav('PROPFIND', '/.well-known/caldav')).headers.get('location')).toBe('/dav/')
    expect((await dav('OPTIONS', '/dav/')).headers.get('dav')).toContain('calendar-access')
    const calendar = `/dav/calendars/${id}/`
    const authorization = basic
    expect((await dav('PROPFIND', calendar, { authorization, depth: '1' })).status).toBe(207)
    for (const method of ['PUT', 'DELETE', 'PROPPATCH', 'MKCALENDAR', 'POST', 'MOVE']) {
      const { status } = await dav(
        method,
        `${calendar}x.ics`,
        { authorization },
        method === 'DELETE' ? undefined : 'BEGIN:VCALENDAR',
      )
      expect([method, status]).toEqual([method, 403])
    }
    const wrong = Buffer.from(`${demoCast.chief.email}:${token}`).toString('base64')
    expect((await dav('PROPFIND', calendar, { authorization: `Basic ${wrong}` })).status).toBe(401)
    const long = `<d:propfind xmlns:d="DAV:">${'<d:prop/>'.repeat(20_000)}</d:propfind>`
    expect((await dav('PROPFIND', calendar, { authorization, depth: '1' }, long)).status).toBe(413)
    // The office's own doors keep their rule: without our header nothing is written.
    expect(
      (await dav('POST', '/trpc/agenda.makeFeed', { cookie: mayor, 'content-type': 'application/json' }, '{}')).status,
    ).toBe(403)
  })

  test('anybody reads what the mayor publishes, as a list for people and for programmes, and nothing more', async () => {
    const shown = await engage({
      title: 'Inauguration',
      start: on(4, '10:00'),
      end: on(4, '11:00'),
      confidentiality: 'public',
    })
    const facts = { publishable: true, brief: 'Secret' }
    await store.upkeep((tx) => tx.update(engagements).set(facts).where(eq(engagements.id, shown.id)))
    const json = await fetch(`${office.address()}/public/agenda.json`)
    const said = (await json.json()) as { meetings: { title: string; start: string }[] }
    expect(said.meetings).toEqual([expect.objectContaining({ title: 'Inauguration', start: on(4, '10:00') })])
    const csv = await (await fetch(`${office.address()}/public/agenda.csv`)).text()
    expect(csv.split('\r\n')[1]).toContain(`${on(4, '10:00')};${on(4, '11:00')};${zone};0;Inauguration;`)
    expect(JSON.stringify(said) + csv).not.toContain('Secret')
    expect((await fetch(`${office.address()}/public/agenda.json?from=hier`)).status).toBe(400)
    expect((await fetch(`${office.address()}/public/agenda.json?from=2026-01-01&until=2026-12-31`)).status).toBe(200)
  })

  /** What khal lists of a folder that vdirsyncer filled, one line per occurrence. */
  function khalList(path: string): string[] {
    const config = join(folder, `khal-${path.replaceAll('/', '-')}.conf`)
    writeFileSync(
      config,
      `[calendars]\n[[office]]\npath = ${path}\nreadonly = True\n[sqlite]\npath = ${config}.db\n` +
        `[locale]\nlocal_timezone = ${zone}\ndefault_timezone = ${zone}\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\n` +
        'longdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%dT%H:%M\nlongdatetimeformat = %Y-%m-%dT%H:%M\n',
    )
    const format = '{start-long-full} {end-long-full} {title}'
    const said = execFileSync('khal', ['-c', config, 'list', '--format', format, '--day-format', '', monday, '60d'], {
      encoding: 'utf8',
      env: { ...process.env, HOME: folder, LC_ALL: 'C.UTF-8' },
    })
    return said.split('\n').filter(Boolean).sort()
  }

  /** The same sixty days as our own board has them. */
  async function ownList(): Promise<string[]> {
    const person = await personAt(store.read, mayorId, new Date())
    if (!person) throw new Error('There is no mayor.')
    const window = { diaryIds: [diaryId], from: monday, to: addDays(monday, 60) }
    const seen = (await agendaWindow(store.read, person, window)).filter((one) => one.state !== 'cancelled')
    return seen
      .map(({ allDay, start, end, title }) =>
        // khal writes the last of whole days, not the one after.
        allDay ? `${start} ${addDays(end.slice(0, 10), -1)}T00:00 ${title}` : `${start} ${end} ${title}`,
      )
      .sort()
  }

  function synchronise(name: string, storage: string): string {
    const path = join(folder, name)
    mkdirSync(path)
    const config = join(folder, `${name}.conf`)
    const collections = name === 'dav' ? '["from b"]' : 'null'
    writeFileSync(
      config,
      `[general]\nstatus_path = "${path}-status"\n[pair ${name}]\na = "${name}_local"\nb = "${name}_remote"\n` +
        `collections = ${collections}\nconflict_resolution = "b wins"\n` +
        `[storage ${name}_local]\ntype = "filesystem"\npath = "${path}"\nfileext = ".ics"\n[storage ${name}_remote]\n${storage}\n`,
    )
    const env = { ...process.env, HOME: folder, LC_ALL: 'C.UTF-8' }
    const run = (...words: string[]) =>
      execFileSync('vdirsyncer', ['-c', config, ...words], { env, input: 'y\ny\ny\n', encoding: 'utf8', stdio: 'pipe' })
    run('discover')
    run('sync')
    // A second time, when there is nothing new: that is what a telephone does all day.
    run('sync')
    return path
  }

  test.runIf(here('vdirsyncer') && here('khal'))('what vdirsyncer fetches and khal lists is our own list', async () => {
    const { id, token } = await makeFeed()
    const own = await ownList()
    expect(own.length).toBeGreaterThan(12)
    const feed = synchronise('feed', `type = "http"\nurl = "${office.address()}/feeds/${token}.ics"`)
    expect(khalList(feed)).toEqual(own)
    const login = `username = "${demoCast.mayor.email}"\npassword = "${token}"\nread_only = true`
    const dav = synchronise('dav', `type = "caldav"\nurl = "${office.address()}/dav/"\n${login}`)
    expect(readdirSync(dav)).toEqual([id])
    expect(existsSync(join(dav, id))).toBe(true)
    expect(khalList(join(dav, id))).toEqual(own)
  })
})
