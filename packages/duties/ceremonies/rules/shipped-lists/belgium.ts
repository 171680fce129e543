import type { ListRules, TieRule } from '../precedence-list.ts'
import { rank, type ShippedList } from './shipped-list.ts'

// No law: a custom. For a commune only the order inside the council was read (Minister Courard, Parlement wallon, question 93 of
// 2005-2006). What decides between councillors is each commune's own rules of order (CDLD L1122-18): Namur's are shipped.

const council = 'Parlement wallon, question 93 (2005-2006)'
const namur: TieRule[] = ['table-order', 'uninterrupted-service', 'votes', 'age']
const ours = 'D’après le règlement d’ordre intérieur de Namur ; chaque commune a le sien (CDLD, art. L1122-18).'
const custom = { status: 'to-validate' as const, article: council }
const unread = { status: 'to-validate' as const, article: '' }

const rules: ListRules = {
  host: null,
  carried: [
    { ground: 'adjoint', ...unread },
    { ground: 'interim', ...unread },
  ],
  notCarried: unread,
  several: { rule: 'highest', national: [], ...unread },
  courtesy: unread,
  follows: [],
  excluded: [],
  reversed: unread,
  sideBySide: unread,
}

export const belgiumCommune: ShippedList = {
  code: 'be-commune',
  country: 'BE',
  title: 'Belgique, autorités communales',
  source: { title: 'Usage ; réponse du ministre Courard au Parlement wallon', article: council, url: '', readOn: '' },
  status: 'to-validate',
  note: 'Il n’existe pas de loi. Les rangs provinciaux et fédéraux ne sont pas repris : demandez la liste au SPF Intérieur et tenez-vous-en au règlement d’ordre intérieur ou à la charte du protocole de la commune.',
  content: {
    rules,
    ranks: [
      rank(1, 'host-mayor', ['Bourgmestre en titre', 'Mayor in office'], {
        ...{ group: 'commune', ties: ['manual'], hereOnly: true, ...custom },
      }),
      rank(2, 'acting-mayor', ['Bourgmestre faisant fonction', 'Acting mayor'], {
        ...{ group: 'commune', ties: ['manual'], hereOnly: true, ...custom },
        note: 'Depuis le décret du 12 octobre 2017, un bourgmestre empêché a moins de droits : à vérifier.',
      }),
      rank(3, 'deputy-mayor', ['Échevin', 'Alderman'], { group: 'commune', ties: namur, note: ours, ...custom }),
      rank(4, 'municipal-councillor', ['Conseiller communal', 'Communal councillor'], {
        ...{ group: 'commune', ties: namur, note: ours, ...custom },
      }),
    ],
  },
}
