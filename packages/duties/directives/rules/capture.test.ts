import { isDay, weekday } from '@cabinet/office/day.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quickDay, quickDays, soundsBinding, sourceAt } from './capture.ts'
import { sentencesIn } from './sentences-noted.ts'

test.each([
  ['/courrier/l-1', { kind: 'letter', id: 'l-1' }],
  ['/courrier/l-1/', { kind: 'letter', id: 'l-1' }],
  ['/audiences/a-1', { kind: 'audience', id: 'a-1' }],
  ['/audiences/a-1/compte-rendu', { kind: 'audience', id: 'a-1' }],
  ['/agenda/rendez-vous/e-1', { kind: 'engagement', id: 'e-1' }],
  ['/agenda/rendez-vous/e-1@2026-03-05T09:00', { kind: 'engagement', id: 'e-1' }],
  ['/agenda/rendez-vous/e-1%402026-03-05T09:00', { kind: 'engagement', id: 'e-1' }],
  ['/reunions/m-1', { kind: 'meeting', id: 'm-1' }],
  ['/missions/o-1', { kind: 'mission', id: 'o-1' }],
  ['/discours/s-1', { kind: 'speech', id: 's-1' }],
])('words heard at %s were said in it', (path, source) => expect(sourceAt(path)).toEqual(source))

test.each([
  ...['/', '/courrier', '/courrier/nouveau', '/courrier/arrivee', '/courrier/listes/mine', '/audiences/accueil'],
  ...[
    '/audiences/journees/j-1',
    '/missions/nouvelle',
    '/discours/messages',
    '/agenda/feuille/2026-03-05',
    '/suivi/c-1',
  ],
  '/courrier/%E0%A4%A',
])('at %s nothing is open in which words are said, or its address is broken', (path) => {
  expect(path.includes('%') ? sourceAt(path)?.kind : sourceAt(path)).toBe(path.includes('%') ? 'letter' : null)
})

test.each([
  ['tomorrow', '2026-03-02', '2026-03-03'],
  ['friday', '2026-03-02', '2026-03-06'],
  ['friday', '2026-03-05', '2026-03-06'],
  ['friday', '2026-03-06', '2026-03-13'],
  ['friday', '2026-03-07', '2026-03-13'],
  ['week', '2026-03-02', '2026-03-09'],
  ['month', '2026-03-02', '2026-04-02'],
  ['month', '2026-01-31', '2026-02-28'],
  ['month', '2027-12-31', '2028-01-31'],
  ['month', '2028-01-30', '2028-02-29'],
] as const)('%s, said on %s, is %s', (quick, today, day) => expect(quickDay(quick, today)).toBe(day))

test('whatever the day, one press names a real day to come, and Friday is one', () => {
  const anyDay = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((one) => one.toISOString().slice(0, 10))
  fc.assert(
    fc.property(anyDay, fc.constantFrom(...quickDays), (today, quick) => {
      const day = quickDay(quick, today)
      expect(isDay(day) && day > today).toBe(true)
      if (quick === 'friday') expect(weekday(day)).toBe(5)
    }),
  )
})

test.each([
  ['Le directeur technique devra remettre le devis avant vendredi.', true],
  ['Nous réparerons la toiture avant la saison des fêtes.', true],
  ['Je m’engage à recevoir l’association.', true],
  ['Le service est chargé de la signalisation.', true],
  ['Le chef du protocole transmettra la liste au plus tard mardi.', true],
  ['The works department shall clear the drain.', true],
  ['La séance est ouverte à neuf heures.', false],
  ['Le Maire remercie les participants.', false],
  ['The meeting was opened at nine.', false],
  ['La Direction technique répare le pont de Kpota avant le 15 décembre.', true],
  ['La Direction des affaires sociales vérifie l’école avant vendredi.', true],
  ['Le préfet est arrivé avant le Maire.', false],
])('« %s » binds: %s', (sentence, binds) => expect(soundsBinding(sentence)).toBe(binds))

test('a pasted text is read sentence by sentence, without its bullets, abbreviations whole', () => {
  const text =
    'Ouverture à 9 h. M. le Préfet est présent.\n\n- Le SG remettra la note.\n2) Le chef veillera au suivi.\n…'
  expect(sentencesIn(text).map(({ text: said, sounds, startsParagraph }) => [said, sounds, startsParagraph])).toEqual([
    ['Ouverture à 9 h.', false, true],
    ['M. le Préfet est présent.', false, false],
    ['Le SG remettra la note.', true, true],
    ['Le chef veillera au suivi.', true, true],
  ])
})

test('no text makes a sentence that is not in it, nor two with one name', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 400, unit: fc.constantFrom('a', 'É', ' ', '.', '\n', '!', '-', '2', ')') }),
      (text) => {
        const found = sentencesIn(text)
        expect(new Set(found.map((one) => one.id)).size).toBe(found.length)
        for (const one of found) expect(text).toContain(one.text)
      },
    ),
  )
})
