import { speaking } from '@cabinet/words/words.ts'
import { describe, expect, it } from 'vitest'
import { refusalText } from './refusal-text.ts'
import { UploadRefused } from './upload.ts'
import { uiEn } from './words/en.ts'
import { uiFr } from './words/fr.ts'

const mail = { refusal: { 'mail.already-voided': 'Le numéro {{number}} est déjà annulé.' } }
const french = speaking('fr', { ui: uiFr, mail })
const english = speaking('en', { ui: uiEn })

const answered = (data: object) => Object.assign(new Error('from the server'), { data })

describe('what a person reads when something does not go', () => {
  it('is the sentence of the refusal, filled with its details', () => {
    const said = refusalText(
      answered({ code: 'CONFLICT', refusal: { code: 'mail.already-voided', details: { number: 'A-12' } } }),
      french,
    )
    expect(said).toEqual({ sentence: 'Le numéro A-12 est déjà annulé.', code: 'mail.already-voided' })
  })

  it('is found in whichever catalogue holds it, in the reader’s language', () => {
    const no = answered({ code: 'FORBIDDEN', refusal: { code: 'office.not-your-post', details: {} } })
    expect(refusalText(no, french).sentence).toBe(uiFr.refusal.office['not-your-post'])
    expect(refusalText(no, english).sentence).toBe(uiEn.refusal.office['not-your-post'])
  })

  it('says a plain no for a refusal nobody has words for', () => {
    const said = refusalText(answered({ refusal: { code: 'agenda.unheard-of' } }), french)
    expect(said).toEqual({ sentence: uiFr.problem.refused, code: 'agenda.unheard-of' })
  })

  it('speaks of megabytes when a file is too large', () => {
    const said = refusalText(new UploadRefused({ code: 'files.too-large', details: { maxMega: 50 } }), french)
    expect(said.sentence).toContain('50 Mo')
  })

  it('says that the network is away when no answer came', () => {
    const lost = new Error('wrapped', { cause: new TypeError('Failed to fetch') })
    expect(refusalText(lost, french)).toEqual({ sentence: uiFr.problem.network })
  })

  it('gives the reference of an accident', () => {
    const said = refusalText(answered({ code: 'INTERNAL_SERVER_ERROR', reference: '7F3A-21' }), french)
    expect(said).toEqual({ sentence: uiFr.problem.unforeseen, reference: '7F3A-21' })
  })

  it('names the wrong fields of a form', () => {
    const said = refusalText(answered({ code: 'BAD_REQUEST', fields: { 'sender.name': 'form.required' } }), french)
    expect(said).toEqual({ sentence: uiFr.problem.badForm, fields: { 'sender.name': 'form.required' } })
  })

  it('has a sentence for whatever may be thrown', () => {
    for (const thrown of [undefined, null, 'no', 404, {}, new Error('x')])
      expect(refusalText(thrown, french).sentence).toBe(uiFr.problem.unforeseen)
  })
})
