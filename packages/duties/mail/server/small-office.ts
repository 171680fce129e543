import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { peoplePermissions } from '@cabinet/blocks/people/rules/permissions.ts'
import { addPerson } from '@cabinet/blocks/people/server/add-person.ts'
import { addPost } from '@cabinet/blocks/people/server/add-post.ts'
import { addUnit } from '@cabinet/blocks/people/server/add-unit.ts'
import { confirmTotp } from '@cabinet/blocks/people/server/confirm-totp.ts'
import { enrolTotp } from '@cabinet/blocks/people/server/enrol-totp.ts'
import { grantStandIn } from '@cabinet/blocks/people/server/grant-stand-in.ts'
import { holdPost } from '@cabinet/blocks/people/server/hold-post.ts'
import { setUpOffice } from '@cabinet/blocks/people/server/set-up-office.ts'
import { posts, units } from '@cabinet/blocks/people/server/tables.ts'
import { newTotpSecret, totpCodeAt } from '@cabinet/blocks/people/server/totp.ts'
import { personAt } from '@cabinet/blocks/people/server/who-is.ts'
import { addDays } from '@cabinet/office/day.ts'
import { type Person, theOffice } from '@cabinet/office/person.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Role } from '@cabinet/office/role.ts'
import { plainToRichText } from '@cabinet/paper/rich-text.ts'
import { openFileStore } from '@cabinet/store/files/file-store.ts'
import { openUploads } from '@cabinet/store/files/uploads.ts'
import type { Change, Store } from '@cabinet/store/store.ts'
import { freshStore } from '@cabinet/store/testing.ts'
import { and, eq } from 'drizzle-orm'
import { mailPermissions } from '../rules/permissions.ts'
import { mailRouter } from './router.ts'
import { shipChoices } from './ship-choices.ts'

/** For tests only: a fixed small office, set up with the office's own commands, in which everybody has a name. */
export const staff = {
  administrator: {
    name: 'Wilfried Sodabi',
    post: 'Administrateur technique',
    role: 'administrator',
    unit: 'Secrétariat général',
  },
  clerk: { name: 'Ana Houessou', post: 'Agent du courrier', role: 'clerk', unit: 'Bureau d’ordre et d’entrée' },
  secondClerk: { name: 'Thierry Lokou', post: 'Agent du courrier', role: 'clerk', unit: 'Bureau d’ordre et d’entrée' },
  secretary: {
    name: 'Rosine Adjé',
    post: 'Secrétaire particulier',
    role: 'secretary',
    unit: 'Secrétariat particulier',
  },
  chief: { name: 'Ekoué Mensavi', post: 'Chef de Cabinet', role: 'chief', unit: 'Le Cabinet' },
  deputyChief: { name: 'Nadège Sika', post: 'Adjointe au Chef', role: 'deputy-chief', unit: 'Le Cabinet' },
  mayor: { name: 'Adjoua Kpassélo', post: 'Maire', role: 'mayor', unit: 'Le Maire' },
  deputyMayor: { name: 'Firmin Tohoué', post: 'Adjoint au Maire', role: 'deputy-mayor', unit: 'Le Maire' },
  sg: { name: 'Honoré Djidjo', post: 'Secrétaire général', role: 'secretary-general', unit: 'Secrétariat général' },
  adviser: { name: 'Casimir Dossa', post: 'Conseiller du Maire', role: 'adviser', unit: 'Le Cabinet' },
  protocol: { name: 'Anselme Okpé', post: 'Chef du protocole', role: 'protocol', unit: 'Bureau du protocole' },
  technicalHead: { name: 'Solange Kadio', post: 'Directrice technique', role: 'head', unit: 'Services techniques' },
  technicalAgent: { name: 'Moussa Tié', post: 'Agent de la voirie', role: 'agent', unit: 'Services techniques' },
  socialHead: {
    name: 'Désiré Agossou',
    post: 'Directeur des affaires sociales',
    role: 'head',
    unit: 'Affaires sociales',
  },
  auditor: { name: 'Gildas Fanou', post: 'Contrôleur interne', role: 'auditor', unit: 'Secrétariat général' },
} as const satisfies Record<string, { name: string; post: string; role: Role; unit: string }>
export type StaffKey = keyof typeof staff
export const everybody = Object.keys(staff) as StaffKey[]

const ownUnits = ['Services techniques', 'Affaires sociales']

export type SmallOffice = Awaited<ReturnType<typeof smallOffice>>
type Setting = { timeZone?: string; at?: string }

/** Opens the office on a fresh store, on a Monday morning unless told otherwise. `at` moves its clock. */
export async function smallOffice({ timeZone = 'Africa/Abidjan', at = '2026-03-02T08:00:00Z' }: Setting = {}) {
  let now = new Date(at)
  const store = await freshStore(() => now)
  const folder = await mkdtemp(join(tmpdir(), 'small-office-'))
  const files = await openFileStore(folder, { keepFree: () => 0 })
  const uploads = await openUploads(folder, { store: files })
  const ids = await setUp(store, timeZone)
  const secrets = new Map<StaffKey, string>()
  const as = async (key: StaffKey): Promise<Person> => {
    const person = await personAt(store.read, ids[key], store.clock())
    if (!person) throw new Error(`Nobody is ${key}.`)
    return person
  }
  const change = async <T>(key: StaffKey, work: (change: Change) => Promise<T>) => store.change(await as(key), work)
  return {
    ...{ store, files, uploads, ids, as, change },
    ...{ dataDir: folder, url: store.url },
    unit: async (name: string) => `unit:${(await store.read.select().from(units).where(eq(units.name, name)))[0]?.id}`,
    at: (moment: string) => {
      now = new Date(moment)
    },
    later: (minutes: number) => {
      now = new Date(now.getTime() + minutes * 60_000)
    },
    /** What this person may ask of the mail duty, through its own front door, as the person they are at each call. */
    desk: (key: StaffKey) =>
      mailRouter.createCaller(async () => ({
        ...{
          store,
          files,
          uploads,
          person: await as(key),
          session: null,
          reference: '',
          ip: '',
          userAgent: '',
          token: null,
        },
        setSessionCookie: () => undefined,
        isStillSignedIn: async () => true,
      })),
    /** The code this person's telephone shows now; the telephone is enrolled at the first call, a minute before. */
    code: async (key: StaffKey): Promise<string> => {
      const secret = secrets.get(key) ?? newTotpSecret()
      if (!secrets.has(key)) await enrol(secret, key)
      return totpCodeAt(secret, now)
    },
    close: async () => {
      await store.close()
      await rm(folder, { recursive: true })
    },
  }

  async function enrol(secret: string, key: StaffKey): Promise<void> {
    secrets.set(key, secret)
    await change(key, (inHand) => enrolTotp(inHand, { secret }))
    await change(key, (inHand) => confirmTotp(inHand, { code: totpCodeAt(secret, new Date(now.getTime() - 30_000)) }))
  }
}

async function setUp(store: Store, timeZone: string): Promise<Record<StaffKey, string>> {
  const { administratorId } = await store.change(theOffice, async (change) => {
    await shipChoices(change)
    return setUpOffice(change, {
      ...{
        preset: 'cote-d-ivoire',
        country: 'CI',
        timeZone,
        locale: 'fr',
        mayorTitle: 'Le Maire',
        officeName: 'Ville de Port-Amande',
      },
      without: ['services', 'communication', 'cooperation', 'insertion'],
      administrator: {
        title: 'M.',
        name: staff.administrator.name,
        email: 'administrator@ville.example',
        passwordHash: '',
      },
    })
  })
  const administrator = await personAt(store.read, administratorId, store.clock())
  if (!administrator) throw new Error('The administrator is not there.')
  return store.change(administrator, (change) => takePosts(change, administratorId))
}

async function takePosts(change: Change, administratorId: string): Promise<Record<StaffKey, string>> {
  for (const name of ownUnits) await addUnit(change, { name, kind: 'direction', parentId: null })
  const ids: Record<string, string> = { administrator: administratorId }
  for (const key of everybody.filter((one) => one !== 'administrator')) {
    const { name, post, unit, role } = staff[key]
    const personId = await addPerson(change, {
      title: '',
      name,
      email: `${key}@ville.example`,
      phone: '',
      locale: 'fr',
    })
    await holdPost(change, {
      personId,
      postId: await postOf(change, { title: post, unit, role }),
      from: '2020-01-01',
      to: null,
    })
    ids[key] = personId
  }
  return ids as Record<StaffKey, string>
}

async function postOf({ tx, ...change }: Change, { title, unit, role }: { title: string; unit: string; role: Role }) {
  const [place] = await tx.select().from(units).where(eq(units.name, unit))
  const unitId = place?.id ?? ''
  const [shipped] = await tx
    .select()
    .from(posts)
    .where(and(eq(posts.unitId, unitId), eq(posts.title, title)))
  if (shipped) return shipped.id
  return addPost({ tx, ...change }, { unitId, title, role, headsUnit: role === 'head', several: true })
}

/** The code of the refusal an act ends in; an act that is not refused, or fails otherwise, is a failed test. */
export async function refusalOf(act: Promise<unknown>): Promise<string> {
  const error = await act.then(
    () => new Error('It was not refused.'),
    (reason: unknown) => reason,
  )
  const cause = error instanceof Refusal ? error : (error as Error).cause
  if (cause instanceof Refusal) return cause.code
  throw error
}

let requests = 0

/** A letter as a clerk types it, with what the test changes. */
export function typedLetter(change: Record<string, unknown> = {}) {
  requests += 1
  return {
    requestKey: `request-${String(requests).padStart(6, '0')}`,
    sender: { name: 'Comité de quartier de Kpota', kind: 'association' as const },
    ...{
      subject: 'Éclairage public de la rue du Phare',
      type: 'complaint',
      receivedOn: '2026-03-02',
      channel: 'counter' as const,
    },
    ...change,
  }
}

export const nextRequest = () => `request-${String(++requests).padStart(6, '0')}`

type Round = { signer: StaffKey; visas?: readonly StaffKey[]; text?: string }

/** A reply by the technical head to a letter of their service, gone round and lying on the first desk. */
export async function replyOnDesk(
  office: SmallOffice,
  { signer, visas = [], text = 'Nous ferons le nécessaire.' }: Round,
) {
  const [clerk, chief, head] = [office.desk('clerk'), office.desk('chief'), office.desk('technicalHead')]
  const letter = await clerk.registerLetter(typedLetter())
  const addressee = await office.unit('Services techniques')
  await chief.assign({ letterId: letter.id, version: letter.version, lines: [{ addressee, instruction: 'ATTR' }] })
  const reply = await head.reply({ requestKey: nextRequest(), letterId: letter.id })
  const form = { letterId: reply.id, version: 1, subject: 'Éclairage', recipient: 'Comité de quartier' }
  const { version } = await head.saveDraft({ ...form, body: { ...plainToRichText(text), type: 'doc' } })
  const steps = [
    ...visas.map((key) => ({ kind: 'visa' as const, personId: office.ids[key] })),
    { kind: 'signature' as const, personId: office.ids[signer] },
  ]
  await head.sendRound({ letterId: reply.id, version, steps })
  return { letter, letterId: reply.id, version, steps }
}

/** Signed by this person, and ready to be sent. */
export async function signedReply(office: SmallOffice, signer: StaffKey = 'mayor') {
  const reply = await replyOnDesk(office, { signer })
  const desk = office.desk(signer)
  const { sha256 } = await desk.preview({ letterId: reply.letterId })
  await desk.sign({ letterId: reply.letterId, sha256, code: await office.code(signer) })
  return { ...reply, sha256 }
}

/** Lends some of a person's acts to another until a day, as the absent person would. */
export async function lend(
  office: SmallOffice,
  grant: { absent: StaffKey; to: StaffKey; acts: string[]; reserved?: boolean },
) {
  const { absent, to, acts, reserved = false } = grant
  const day = office.store.clock().toISOString().slice(0, 10)
  const permissions = { ...peoplePermissions, ...mailPermissions }
  const form = {
    absentId: office.ids[absent],
    standInId: office.ids[to],
    from: day,
    to: addDays(day, 4),
    acts,
    reserved,
  }
  return office.change(absent, (change) => grantStandIn(change, { ...form, permissions }))
}
