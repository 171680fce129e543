import { addDays, type Day } from '@cabinet/office/day.ts'
import { actsOf, groundFor } from '@cabinet/office/permission.ts'
import type { Person } from '@cabinet/office/person.ts'
import type { Role } from '@cabinet/office/role.ts'
import type { Store } from '@cabinet/store/store.ts'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import type { StandInForm } from '../rules/forms.ts'
import { handClock, join, testPermissions as permissions, testOffice } from './browser-for-tests.ts'
import { endHolding } from './end-holding.ts'
import { endStandIn } from './end-stand-in.ts'
import { grantStandIn } from './grant-stand-in.ts'
import { letPersonLeave } from './let-person-leave.ts'
import { personAt } from './who-is.ts'

const monday = '2026-03-09'
const aDay = 86_400_000
let store: Store
afterEach(() => store.close())

/** A mayor, a chief, a head and an agent, and the one who looks after accounts. */
async function office() {
  const clock = handClock('2026-03-09T12:00:00Z')
  const opened = await testOffice(clock)
  store = opened.store
  const administrator = await here(opened.administratorId, clock)
  const cast: [string, Role][] = [
    ['Maya', 'mayor'],
    ['Charles', 'chief'],
    ['Helene', 'head'],
    ['Ago', 'agent'],
  ]
  const joined: Record<string, { id: string; holdingId: string }> = {}
  for (const [name, role] of cast)
    joined[name] = await store.change(administrator, (change) => join(change, { name: `${name} Tè`, role }))
  const idOf = (name: string) => joined[name]?.id ?? opened.administratorId
  const who = (name: string) => here(idOf(name), clock)
  const grant = async (by: string, form: Partial<StandInForm> & { absentId: string; standInId: string }) =>
    store.change(await who(by), (change) =>
      grantStandIn(change, {
        from: monday,
        to: '2026-03-13',
        acts: ['mail.assign'],
        reserved: false,
        ...form,
        permissions,
      }),
    )
  return { clock, idOf, who, grant, joined }
}

async function here(id: string, clock: { read: () => Date }): Promise<Person> {
  const person = await personAt(store.read, id, clock.read())
  if (!person) throw new Error(`${id} is not here.`)
  return person
}

test('counts from its first day to its last, both included, and names both people', async () => {
  const { clock, idOf, who, grant } = await office()
  await grant('Charles', { absentId: idOf('Charles'), standInId: idOf('Ago'), from: '2026-03-10', to: '2026-03-11' })
  const days: boolean[] = []
  for (let day = 0; day < 4; day++, clock.forward(aDay))
    days.push(actsOf(permissions, await who('Ago')).includes('mail.assign'))
  expect(days).toEqual([false, true, true, false])
  clock.forward(-2 * aDay - 12 * 3_600_000)
  expect(groundFor(permissions, await who('Ago'), 'mail.assign')).toMatchObject({ inPlaceOf: { name: 'Charles Tè' } })
})

test('nobody lends to themselves, lends what is another’s, or takes another’s rights for themselves', async () => {
  const { idOf, grant } = await office()
  const [chief, agent] = [idOf('Charles'), idOf('Ago')]
  await expect(grant('Charles', { absentId: chief, standInId: chief })).rejects.toThrow('people.stand-in.not-self')
  await expect(grant('Ago', { absentId: chief, standInId: agent })).rejects.toThrow('people.stand-in.not-your-rights')
  await expect(grant('Adama', { absentId: chief, standInId: idOf('Adama') })).rejects.toThrow(
    'people.stand-in.not-to-yourself',
  )
  await expect(grant('Ago', { absentId: agent, standInId: chief })).rejects.toThrow('people.stand-in.not-their-right')
  await grant('Adama', { absentId: chief, standInId: agent })
})

test('what was lent does not travel on, neither by a new grant nor through an older one', async () => {
  const { idOf, who, grant } = await office()
  await grant('Charles', { absentId: idOf('Charles'), standInId: idOf('Helene') })
  await expect(grant('Helene', { absentId: idOf('Helene'), standInId: idOf('Ago') })).rejects.toThrow(
    'people.stand-in.not-their-right',
  )
  await grant('Helene', { absentId: idOf('Helene'), standInId: idOf('Ago'), acts: ['mail.treat'] })
  expect(actsOf(permissions, await who('Helene'))).toContain('mail.assign')
  expect(actsOf(permissions, await who('Ago'))).not.toContain('mail.assign')
})

test('ended, it is over at once; and the stand-in cannot lengthen or end it', async () => {
  const { idOf, who, grant } = await office()
  const id = await grant('Charles', { absentId: idOf('Charles'), standInId: idOf('Ago') })
  const end = async (by: string) => store.change(await who(by), (change) => endStandIn(change, { id }))
  await expect(end('Ago')).rejects.toThrow('people.stand-in.not-yours-to-end')
  await end('Charles')
  expect(actsOf(permissions, await who('Ago'))).not.toContain('mail.assign')
  await expect(end('Charles')).rejects.toThrow('office.not-found')
})

test('a right the absent person loses is lost to the stand-in at the same moment', async () => {
  const { idOf, who, grant, joined } = await office()
  const standIn = await grant('Charles', { absentId: idOf('Charles'), standInId: idOf('Ago') })
  const holdingId = joined.Charles?.holdingId ?? ''
  await store.change(await who('Adama'), (change) => endHolding(change, { holdingId, to: '2026-03-08' }))
  expect(actsOf(permissions, await who('Ago'))).not.toContain('mail.assign')
  expect((await who('Ago')).standsInFor[0]?.standInId).toBe(standIn)
  await store.change(await who('Adama'), (change) => letPersonLeave(change, { personId: idOf('Charles'), day: monday }))
  expect((await who('Ago')).standsInFor).toEqual([])
})

test('whatever is granted, ended and however time goes by, nobody has more than a naive clerk would count', async () => {
  const { clock, idOf, who } = await office()
  const names = ['Maya', 'Charles', 'Helene', 'Ago'] as const
  const own = {
    Maya: ['mail.assign', 'mail.sign'],
    Charles: ['mail.assign', 'mail.treat'],
    Helene: ['mail.treat'],
    Ago: ['mail.treat'],
  }
  const watched = ['mail.assign', 'mail.sign', 'mail.treat'] as const
  const model: {
    id: string
    absent: (typeof names)[number]
    standIn: string
    from: Day
    to: Day
    acts: string[]
    over: boolean
  }[] = []
  let today = monday
  const step = fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        do: fc.constant('grant' as const),
        by: fc.constantFrom(...names),
        absent: fc.constantFrom(...names),
        standIn: fc.constantFrom(...names),
        start: fc.integer({ min: -1, max: 4 }),
        length: fc.integer({ min: -1, max: 5 }),
        acts: fc.subarray([...watched]),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ do: fc.constant('end' as const), by: fc.constantFrom(...names), which: fc.nat(30) }),
    },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('sleep' as const) }) },
  )
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      for (const one of steps) {
        if (one.do === 'sleep') {
          clock.forward(aDay)
          today = addDays(today, 1)
        } else if (one.do === 'end') {
          const grant = model[one.which % Math.max(1, model.length)]
          const done =
            grant &&
            (await store
              .change(await who(one.by), (change) => endStandIn(change, { id: grant.id }))
              .then(
                () => true,
                () => false,
              ))
          expect(done ?? false).toBe(Boolean(grant && !grant.over && grant.absent === one.by))
          if (grant && done) grant.over = true
        } else {
          const { absent, standIn, acts } = one
          const [from, to] = [addDays(today, one.start), addDays(today, one.start + one.length)]
          const clashes = model.some(
            (g) =>
              !g.over &&
              g.absent === absent &&
              g.from <= to &&
              from <= g.to &&
              g.acts.some((act) => acts.includes(act as never)),
          )
          const allowed =
            one.by === absent &&
            absent !== standIn &&
            one.start >= 0 &&
            one.length >= 0 &&
            acts.length > 0 &&
            acts.every((act) => own[absent].includes(act)) &&
            !clashes
          const given = {
            absentId: idOf(absent),
            standInId: idOf(standIn),
            from,
            to,
            acts,
            reserved: false,
            permissions,
          }
          const id = await store.change(await who(one.by), (change) => grantStandIn(change, given)).catch(() => null)
          expect(id !== null).toBe(allowed)
          if (id) model.push({ id, absent, standIn, from, to, acts, over: false })
        }
        for (const name of names) {
          const lent = model
            .filter((g) => g.standIn === name && !g.over && g.from <= today && today <= g.to)
            .flatMap((g) => g.acts)
          const expected = watched.filter((act) => own[name].includes(act) || lent.includes(act))
          expect(actsOf(permissions, await who(name)).filter((act) => act.startsWith('mail.'))).toEqual(expected)
        }
      }
    }),
    { numRuns: 40 },
  )
})
