import { addPerson } from '@cabinet/blocks/people/server/add-person.ts'
import { addPost } from '@cabinet/blocks/people/server/add-post.ts'
import type { DemoKey } from '@cabinet/blocks/people/server/demo-cast.ts'
import type { DemoSetting } from '@cabinet/blocks/people/server/demo-setting.ts'
import { holdPost } from '@cabinet/blocks/people/server/hold-post.ts'
import { personAt } from '@cabinet/blocks/people/server/who-is.ts'
import { addDays } from '@cabinet/office/day.ts'
import { theOffice } from '@cabinet/office/person.ts'
import type { Change } from '@cabinet/store/store.ts'
import { placeForm } from '../rules/forms.ts'
import { addDiary, nameKeepers } from './change-diary.ts'
import type { Opened } from './demo-desk.ts'
import {
  demoDriver,
  demoHours,
  demoPlaces,
  demoRooms,
  demoVehicles,
  diaryOwners,
  minutesByRoad,
  type PlaceKey,
} from './demo-places.ts'
import { diaryOfPerson } from './diaries.ts'
import { openLackingDiaries } from './open-diaries.ts'
import { savePlace, saveTravelTime } from './save-place.ts'
import { saveProtectedTime } from './save-protected-time.ts'
import { lacksAgendaChoices, shipAgendaChoices } from './ship-choices.ts'

const placeKeys = Object.keys(demoPlaces) as PlaceKey[]

/** What an office sets up before it writes its first engagement: diaries, places and roads, hours kept free. */
export async function openTheAgenda(setting: DemoSetting): Promise<Opened> {
  const { store, ids } = setting
  if (await lacksAgendaChoices(store.read)) await store.change(theOffice, shipAgendaChoices)
  await openLackingDiaries(store)
  const act = async <T>(key: DemoKey, work: (change: Change) => Promise<T>): Promise<T> => {
    const who = await personAt(store.read, ids[key], store.clock())
    if (!who) throw new Error(`Nobody plays ${key} at the demonstration.`)
    return store.change(who, work)
  }
  const driverId = await act('administrator', (change) => hireDriver(change, setting))
  const diaries = await act('administrator', (change) => openDiaries(change, { setting, driverId }))
  for (const key of ['mayor', 'deputyMayor'] as const)
    diaries.set(key, (await diaryOfPerson(store.read, ids[key]))?.id ?? '')
  const places = await act('protocol', savePlaces)
  await act('mayor', (change) => trustTheSecretary(change, { ids, diaryId: diaries.get('mayor') ?? '' }))
  for (const { of, by, ...hours } of demoHours)
    await act(by, (change) =>
      saveProtectedTime(change, {
        ...hours,
        ...{ id: null, diaryId: of && (diaries.get(of) ?? null), since: setting.from, until: null },
        weekdays: [...hours.weekdays],
      }),
    )
  return { diaries, places, driverId }
}

async function hireDriver(change: Change, { from, ids }: DemoSetting): Promise<string> {
  const { post, ...driver } = demoDriver
  const protocol = await personAt(change.tx, ids.protocol, change.now)
  const unitId = protocol?.units[0] ?? ''
  const postId = await addPost(change, { unitId, title: post, role: 'agent', headsUnit: false, several: false })
  const personId = await addPerson(change, { ...driver, locale: 'fr' })
  await holdPost(change, { personId, postId, from: addDays(from, -300), to: null })
  return personId
}

type Opening = { setting: DemoSetting; driverId: string }

async function openDiaries(change: Change, { setting, driverId }: Opening): Promise<Map<string, string>> {
  const opened = new Map<string, string>()
  const shared = { keptByOffice: true, personId: null }
  for (const key of diaryOwners) {
    const form = { ...shared, kind: 'person' as const, personId: setting.ids[key], name: '', seats: null }
    opened.set(key, (await addDiary(change, form)).id)
  }
  const driver = { ...shared, kind: 'person' as const, personId: driverId, name: '', seats: null }
  opened.set('driver', (await addDiary(change, driver)).id)
  for (const room of Object.values(demoRooms))
    opened.set(room.name, (await addDiary(change, { ...shared, kind: 'room', ...room })).id)
  for (const vehicle of Object.values(demoVehicles))
    opened.set(vehicle.name, (await addDiary(change, { ...shared, kind: 'vehicle', ...vehicle })).id)
  return opened
}

/** Her private secretary sees what is personal, so that nothing is put on top of it. */
function trustTheSecretary(change: Change, { ids, diaryId }: { ids: DemoSetting['ids']; diaryId: string }) {
  return nameKeepers(change, { diaryId, keepers: [{ personId: ids.secretary, mayWrite: true, seesPersonal: true }] })
}

async function savePlaces(change: Change): Promise<Map<PlaceKey, string>> {
  const saved = new Map<PlaceKey, string>()
  for (const key of placeKeys) {
    const { name, address, contact, phone } = demoPlaces[key]
    saved.set(key, (await savePlace(change, placeForm.parse({ name, address, contact, phone }))).id)
  }
  for (const [one, other] of roads())
    await saveTravelTime(change, {
      ...{ placeA: saved.get(one) ?? '', placeB: saved.get(other) ?? '' },
      minutes: minutesByRoad(one, other),
    })
  return saved
}

/** From the town hall everywhere, and between the places one goes to every week. */
function roads(): [PlaceKey, PlaceKey][] {
  return placeKeys.flatMap((one, i) =>
    placeKeys.slice(i + 1).flatMap((other): [PlaceKey, PlaceKey][] => {
      const bothOften = demoPlaces[one].often && demoPlaces[other].often
      return bothOften || one === 'townHall' ? [[one, other]] : []
    }),
  )
}
