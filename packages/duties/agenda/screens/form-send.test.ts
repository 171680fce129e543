import { describe, expect, it } from 'vitest'
import { engagementForm } from '../rules/forms.ts'
import { emptyDraft, type FormDraft } from './form-draft.ts'
import { changedFields, lacking, newForm } from './form-send.ts'

const draft = (change: Partial<FormDraft> = {}): FormDraft => ({
  ...emptyDraft({ diaryId: 'mayor', start: '2026-03-09T08:30', end: '2026-03-09T09:00' }),
  kind: 'meeting',
  title: 'Point cabinet',
  ...change,
})

describe('an engagement being typed', () => {
  it('is a form the server takes as it is', () => {
    const form = engagementForm.parse(newForm(draft()))
    expect(form).toMatchObject({ diaryId: 'mayor', title: 'Point cabinet', state: 'confirmed', slots: [] })
  })

  it('holds its own time first among those of an option', () => {
    const other = { start: '2026-03-10T08:30', end: '2026-03-10T09:00' }
    const form = engagementForm.parse(newForm(draft({ state: 'option', slots: [other], optionUntil: '2026-03-08' })))
    expect(form.slots).toEqual([{ start: '2026-03-09T08:30', end: '2026-03-09T09:00' }, other])
    expect(form.optionUntil).toBe('2026-03-08T18:00')
  })

  it('forgets the other times once it is confirmed', () => {
    const other = { start: '2026-03-10T08:30', end: '2026-03-10T09:00' }
    expect(newForm(draft({ state: 'confirmed', slots: [other] })).slots).toEqual([])
  })

  it('sends only what was changed', () => {
    expect(changedFields(draft(), draft())).toEqual({})
    expect(changedFields(draft(), draft({ dress: 'écharpe' }))).toEqual({ dress: 'écharpe' })
  })

  it('sends the beginning, the end and the whole day together', () => {
    expect(changedFields(draft(), draft({ end: '2026-03-09T09:30' }))).toEqual({
      start: '2026-03-09T08:30',
      end: '2026-03-09T09:30',
      allDay: false,
    })
  })

  it('says what is still to be filled', () => {
    expect(lacking(draft({ title: ' ', kind: '' }))).toEqual(['title', 'kind'])
  })
})
