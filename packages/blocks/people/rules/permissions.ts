import type { Permissions } from '@cabinet/office/permission.ts'
import { roles } from '@cabinet/office/role.ts'

/** Who may do what with people. Two acts look at the person as well: see `stand-in.ts` for whose rights may be lent by whom. */
export const peoplePermissions = {
  /** Persons, units, posts and who holds them; first passwords and lost second factors. */
  'people.manage': ['administrator'],
  /** Who holds which post and how to reach them inside the town hall. */
  'people.see-directory': roles,
  /** To lend one's own rights while away. */
  'people.grant-stand-in': roles,
  /** To lend somebody else's rights, when they are away already. */
  'people.grant-stand-in-for-others': ['administrator'],
  /** To say that one is away; for others, whoever keeps the diary of the office. */
  'people.note-absence': roles,
  'people.note-absence-for-others': ['secretary', 'chief', 'deputy-chief', 'administrator'],
  'office.settings': ['administrator'],
  'contacts.see': [
    'clerk',
    'secretary',
    'chief',
    'deputy-chief',
    'secretary-general',
    'mayor',
    'deputy-mayor',
    'adviser',
    'head',
    'agent',
    'protocol',
  ],
  'contacts.edit': ['clerk', 'secretary', 'chief', 'deputy-chief', 'secretary-general', 'head', 'protocol'],
  'contacts.merge': ['clerk', 'secretary', 'chief', 'protocol'],
  /** The journal without the contents of letters: who did what, when, to which number. */
  'journal.read': ['auditor', 'administrator'],
} as const satisfies Permissions

export type PeopleAct = keyof typeof peoplePermissions

/** Acts that stay with the person: lending them would let rights travel further than the one who lent them meant. */
export const neverLent: readonly string[] = [
  'people.manage',
  'people.grant-stand-in',
  'people.grant-stand-in-for-others',
  'people.note-absence',
  'office.settings',
  'journal.read',
] satisfies PeopleAct[]
