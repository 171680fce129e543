import { expect, test } from 'vitest'
import { reportForm } from '../rules/forms.ts'
import { blankLine, blankOutcome, formOf } from './outcome-draft.ts'

const lead = { key: 'unit:roads', name: 'Voirie', detail: '', absence: null }

test('a promise is sent with who owes it and by when; a line left empty is left out', () => {
  const lines = [{ ...blankLine(), text: 'Poser deux lampadaires', lead, dueOn: '2026-04-01' }, blankLine()]
  const form = formOf('audience-1', { ...blankOutcome, report: 'Reçus et entendus.', lines })
  expect(reportForm.parse(form).commitments).toEqual([
    { text: 'Poser deux lampadaires', lead: 'unit:roads', dueOn: '2026-04-01' },
  ])
})

test('a promise without anybody to keep it is not sent', () => {
  const lines = [{ ...blankLine(), text: 'Poser deux lampadaires' }]
  const checked = reportForm.safeParse(formOf('audience-1', { ...blankOutcome, report: 'Reçus et entendus.', lines }))
  expect(checked.error?.issues.map((issue) => issue.path.join('.'))).toEqual(['commitments.0.lead'])
})
