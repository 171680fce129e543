import { roles } from '@cabinet/office/role.ts'
import { describe, expect, test } from 'vitest'
import { neverLent, peoplePermissions } from './permissions.ts'

describe('who may do what with people', () => {
  test('accounts, posts and settings belong to the administrator alone', () => {
    expect(peoplePermissions['people.manage']).toEqual(['administrator'])
    expect(peoplePermissions['office.settings']).toEqual(['administrator'])
    expect(peoplePermissions['people.grant-stand-in-for-others']).toEqual(['administrator'])
  })

  test('everybody finds colleagues and may be replaced', () => {
    for (const act of ['people.see-directory', 'people.grant-stand-in', 'people.note-absence'] as const) {
      expect([...peoplePermissions[act]].sort()).toEqual([...roles].sort())
    }
  })

  test('those who look after the machine or the journal do not see the people the office writes to', () => {
    for (const act of ['contacts.see', 'contacts.edit', 'contacts.merge'] as const) {
      expect(peoplePermissions[act]).not.toContain('administrator')
      expect(peoplePermissions[act]).not.toContain('auditor')
    }
  })

  test('whoever may change or merge contacts may see them', () => {
    for (const act of ['contacts.edit', 'contacts.merge'] as const) {
      for (const role of peoplePermissions[act]) expect(peoplePermissions['contacts.see']).toContain(role)
    }
  })

  test('only the auditor and the administrator read the journal', () => {
    expect(peoplePermissions['journal.read']).toEqual(['auditor', 'administrator'])
  })

  test('what an administrator may do alone is never lent', () => {
    for (const [act, holders] of Object.entries(peoplePermissions)) {
      if (holders.length === 1) expect(neverLent).toContain(act)
    }
  })
})
