import { type FunctionForm, functionForm } from '@cabinet/blocks/people/rules/address-book-forms.ts'
import { addContact } from '@cabinet/blocks/people/server/add-contact.ts'
import type { DemoCourse } from '@cabinet/blocks/people/server/demo-setting.ts'
import { noteFunction } from '@cabinet/blocks/people/server/held-functions.ts'
import { noteHousehold } from '@cabinet/blocks/people/server/households.ts'
import { noteSituation } from '@cabinet/blocks/people/server/situations.ts'
import { lacksAgendaChoices, shipAgendaChoices } from '@cabinet/duties/agenda/server/ship-choices.ts'
import { dayOf } from '@cabinet/office/day.ts'
import { fold } from '@cabinet/office/fold.ts'
import { theOffice } from '@cabinet/office/person.ts'
import type { Change } from '@cabinet/store/store.ts'
import { demoBook, demoOwn } from './demo-book.ts'
import type { Desk } from './demo-desk.ts'
import { addToGuestList, saveGuestList } from './guest-lists.ts'
import { proposeUsage, signUsage } from './list-usage.ts'
import { addMessage } from './message-keep.ts'
import { lacksCeremoniesChoices, shipCeremoniesChoices } from './ship-choices.ts'

/** Protocol enters its address book, its list of authorities, a usage of the town that the mayor signs. */
export async function* bookCourse(desk: Desk): DemoCourse {
  const { store } = desk
  if (await lacksAgendaChoices(store.read)) await store.change(theOffice, shipAgendaChoices)
  if (await lacksCeremoniesChoices(store.read)) await store.change(theOffice, shipCeremoniesChoices)
  const functionIds: string[] = []
  const contactIds = new Map<string, string>()
  for (const line of demoBook) {
    const noted = await desk.act('protocolAgent', 'ceremonies.guests', (change) => noteLine(change, line))
    functionIds.push(noted.functionId)
    contactIds.set(line[2], noted.contactId)
    yield 2
  }
  for (const own of demoOwn)
    functionIds.push(
      (await desk.act('protocolAgent', 'ceremonies.guests', (change) => noteFunction(change, ownForm(desk, own)))).id,
    )
  yield 30
  await desk.act('protocolAgent', 'ceremonies.guests', (change) => livesOf(change, contactIds))
  await desk.act('protocol', 'ceremonies.guests', async (change) => {
    const { id: listId } = await saveGuestList(change, {
      listId: null,
      name: 'Autorités et corps constitués',
      note: '',
    })
    await addToGuestList(change, { listId, functionIds })
  })
  yield 60
  await signedUsage(desk)
  await keepMessages(desk)
}

async function noteLine(change: Change, line: (typeof demoBook)[number]) {
  const [civility, name, title, salutation, body, rankKey, from] = line
  const address = `${body}, Port-Amande`
  const card = { kind: 'citizen' as const, civility, name, spokesperson: '', address, phone: '+225 05 00 00 77 01' }
  const email = `${fold(title).replaceAll(/[^a-z]+/g, '.')}@courriel.example`.slice(0, 120)
  const contact = await addContact(change, { ...card, email })
  const held = await noteFunction(
    change,
    asForm({
      ...{ contactId: contact.id, title, salutation, body, rankKey, from },
      seniority: { mandates: [{ from, to: null }], nominatedOn: from },
    }),
  )
  return { contactId: contact.id, functionId: held.id }
}

const asForm = (facts: object): FunctionForm => functionForm.parse({ territory: '', side: 'civil', to: null, ...facts })

function ownForm(
  { ids }: Desk,
  { key, title, salutation, rankKey, tableOrder }: (typeof demoOwn)[number],
): FunctionForm {
  const facts = { contactId: null, personId: ids[key], title, salutation, rankKey }
  return asForm({
    ...facts,
    body: 'Ville de Port-Amande',
    from: '2023-09-30',
    seniority: tableOrder ? { tableOrder } : {},
  })
}

/** A household, and a bereavement that must be known before the next card. */
async function livesOf(change: Change, contactIds: ReadonlyMap<string, string>): Promise<void> {
  const [doctor = '', head = ''] = [
    'Directeur du centre hospitalier régional',
    'Directrice de l’école Les Palétuviers',
  ].map((title) => contactIds.get(title) ?? '')
  const salutation = 'Docteur et Madame Modeste Ahui-Gbé'
  await noteHousehold(change, { contactA: doctor, contactB: head, salutation, from: '2008-07-12' })
  const veterans = contactIds.get('Présidente des anciens combattants') ?? ''
  const on = dayOf(change.now, 'UTC')
  await noteSituation(change, { contactId: veterans, kind: 'bereavement', on, note: 'Décès de son époux' })
}

async function signedUsage(desk: Desk): Promise<void> {
  const content = {
    ...{ key: 'former-mayor', labelFr: 'Ancien maire de la commune', labelEn: 'Former mayor of the commune' },
    ...{ group: 'commune' as const, afterKey: 'deputy-mayor', ties: ['manual' as const] },
  }
  const usageId = await desk.act('protocol', 'ceremonies.propose-list', (change) =>
    proposeUsage(change, { content, source: 'Usage constant de la commune', from: '2024-01-01', to: null }),
  )
  await desk.act('mayor', 'ceremonies.sign-usage', (change) => signUsage(change, { usageId }))
}

async function keepMessages(desk: Desk): Promise<void> {
  const from = dayOf(desk.store.clock(), 'UTC')
  const said = [
    ['École', 'Chaque enfant de Port-Amande a sa place dans une classe qui ne prend pas l’eau.'],
    ['Grand Marché', 'Le Grand Marché reste ouvert pendant les travaux : aucun étal n’est déplacé sans solution.'],
    ['Jeunesse', 'La Maison de l’insertion accompagne trois cents jeunes cette année.'],
  ]
  for (const [theme = '', text = ''] of said)
    await desk.act('chief', 'ceremonies.keep-messages', (change) =>
      addMessage(change, { theme, text, source: 'Cabinet du Maire', from, to: null }),
    )
}
