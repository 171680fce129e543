import { hashPassword } from '@cabinet/blocks/people/server/password-hash.ts'
import { credentials, holdings, offices, persons, posts, units } from '@cabinet/blocks/people/server/tables.ts'
import { shippedInstructions } from '@cabinet/duties/mail/rules/instructions.ts'
import { shippedLetterTypes } from '@cabinet/duties/mail/rules/letter-types.ts'
import { instructions, letterTypes } from '@cabinet/duties/mail/server/tables.ts'
import type { Day } from '@cabinet/office/day.ts'
import { fold } from '@cabinet/office/fold.ts'
import type { Role } from '@cabinet/office/role.ts'
import type { Dice } from '@cabinet/paper/dice.ts'
import type { BulkWriter } from './bulk-writer.ts'
import { personName } from './french.ts'

export type Service = { id: string; headId: string; agentIds: string[] }

/** Who works in the corpus; the services are in the order of how much mail they get. */
export type CorpusOffice = {
  mayorId: string
  chiefId: string
  clerkIds: string[]
  adviserIds: string[]
  services: Service[]
}

export const benchPassword = 'mesure-du-courrier-42'
export const benchTotpSecret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
export const emailOf = (part: 'agent' | 'clerk' | 'chief') => `${part}@bench.example`

/** The service the restricted person works in: the thirteenth of forty-two gets about 2 % of the mail. */
export const measuredService = 12

type Made = { roll: Dice; from: Day; now: Date }

/** A town hall of forty-two services: six people each, and the cabinet above them. */
export async function writeOffice(bulk: BulkWriter, { roll, from, now }: Made): Promise<CorpusOffice> {
  const passwordHash = await hashPassword(benchPassword)
  const into = {
    units: bulk.into(units),
    posts: bulk.into(posts),
    persons: bulk.into(persons),
    holdings: bulk.into(holdings),
    credentials: bulk.into(credentials),
  }
  const places = { unit: 0, post: 0 }
  const signsIn = new Set<string>()

  const unit = (name: string, kind: string, parentId: string | null): string => {
    const id = uuid(roll)
    into.units({ id, parentId, name, kind, position: places.unit++ })
    return id
  }
  const officer = (unitId: string, title: string, as: { role: Role; heads?: boolean; email?: string }): string => {
    const [id, postId] = [uuid(roll), uuid(roll)]
    const name = personName(roll)
    const email = as.email ?? `p${places.post}@bench.example`
    if (as.email) signsIn.add(id)
    const { role, heads = false } = as
    into.posts({ id: postId, unitId, title, role, headsUnit: heads, several: false, position: places.post++ })
    into.persons({ id, title: '', name, folded: fold(name), email, phone: '', locale: 'fr', createdAt: now })
    into.holdings({ id: uuid(roll), postId, personId: id, from, to: null })
    const proves = as.email && role === 'chief' ? { totpSecret: benchTotpSecret, totpConfirmedAt: now } : {}
    into.credentials({ personId: id, ...(as.email ? { passwordHash, passwordSetAt: now } : {}), ...proves })
    return id
  }

  writeSettings(bulk, now)
  const top = unit('Le Maire', 'authority', null)
  const cabinet = unit('Cabinet du Maire', 'cabinet', top)
  const registry = unit('Bureau du courrier', 'bureau', cabinet)
  const mayorId = officer(top, 'Maire', { role: 'mayor', heads: true })
  const chiefId = officer(cabinet, 'Directeur de cabinet', { role: 'chief', heads: true, email: emailOf('chief') })
  const clerkIds = [0, 1, 2].map((i) =>
    officer(registry, 'Agent du courrier', { role: 'clerk', ...(i ? {} : { email: emailOf('clerk') }) }),
  )
  const adviserIds = [1, 2, 3, 4, 5].map((n) => officer(cabinet, `Conseiller technique ${n}`, { role: 'adviser' }))
  const administration = unit('Secrétariat général', 'administration', top)
  const services = Array.from({ length: 42 }, (_, i): Service => {
    const id = unit(`Service n° ${i + 1}`, 'service', administration)
    const headId = officer(id, `Chef du service n° ${i + 1}`, { role: 'head', heads: true })
    const agentIds = [0, 1, 2, 3, 4].map((n) =>
      officer(id, 'Agent', { role: 'agent', ...(i === measuredService && n === 0 ? { email: emailOf('agent') } : {}) }),
    )
    return { id, headId, agentIds }
  })
  return { mayorId, chiefId, clerkIds, adviserIds, services }
}

function writeSettings(bulk: BulkWriter, setUpAt: Date): void {
  bulk.into(offices)({
    id: 'office',
    name: 'Ville de Kovémé',
    country: 'BJ',
    timeZone: 'Africa/Porto-Novo',
    locale: 'fr',
    preset: 'benin',
    crest: 'VK',
    mayorTitle: 'Le Maire',
    letterhead: {},
    weekend: [6, 7],
    idleMinutes: 30,
    absoluteHours: 12,
    setUpAt,
  })
  const instruction = bulk.into(instructions)
  shippedInstructions.forEach(({ code, label, defaultDelay }, position) => {
    const workingDays = defaultDelay && typeof defaultDelay === 'object' ? defaultDelay.workingDays : null
    instruction({ code, meaning: code, labelFr: label.fr, labelEn: label.en, workingDays, position, hidden: false })
  })
  const type = bulk.into(letterTypes)
  shippedLetterTypes.forEach(({ code, label, delay }, position) => {
    type({ code, labelFr: label.fr, labelEn: label.en, workingDays: delay, position, hidden: false })
  })
}

export function uuid(roll: Dice): string {
  const hex = () =>
    Math.floor(roll() * 0x100000000)
      .toString(16)
      .padStart(8, '0')
  const [a, b, c, d] = [hex(), hex(), hex(), hex()]
  return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-a${c.slice(1, 4)}-${c.slice(4)}${d}`
}
