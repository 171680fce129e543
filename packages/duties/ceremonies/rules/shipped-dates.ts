import type { CeremonyKind } from './ceremony.ts'

export type ShippedDate = {
  key: string
  name: string
  rule: string
  /** The shipped template it opens. */
  template: CeremonyKind
  lead: number
  source: string
  toBeValidated: boolean
}

const lead = 60
const check = (source: string) => ({ source: `${source} (à valider)`, toBeValidated: true, lead })
const commemoration = { template: 'commemoration' } as const
const nationalDay = { template: 'national-day' } as const

/** The day is the office's choice: the second Friday of January is only a beginning. */
const wishes: ShippedDate = {
  ...{ key: 'wishes', name: 'Cérémonie des vœux', rule: 'second-friday:01', template: 'new-year-wishes' },
  ...check('Usage\u202F: dans le mois de janvier, au jour choisi par l’office'),
}

const byCountry: Record<string, readonly ShippedDate[]> = {
  FR: [
    {
      ...{ key: '03-19', name: 'Journée nationale du souvenir des victimes de la guerre d’Algérie', rule: '03-19' },
      ...{ ...commemoration, ...check('Loi n° 2012-1361 du 6 décembre 2012') },
    },
    {
      ...{ key: 'deportation', name: 'Souvenir des victimes de la déportation', rule: 'last-sunday:04' },
      ...{ ...commemoration, ...check('Loi n° 54-415 du 14 avril 1954') },
    },
    {
      ...{ key: '05-08', name: 'Victoire du 8 mai 1945', rule: '05-08' },
      ...{ ...commemoration, ...check('Loi n° 81-893 du 2 octobre 1981') },
    },
    {
      ...{ key: '06-18', name: 'Appel du 18 juin 1940', rule: '06-18' },
      ...{ ...commemoration, ...check('Décret n° 2006-313 du 10 mars 2006') },
    },
    {
      ...{ key: '07-14', name: 'Fête nationale', rule: '07-14' },
      ...{ ...nationalDay, ...check('Loi du 6 juillet 1880') },
    },
    {
      ...{ key: '11-11', name: 'Armistice du 11 novembre 1918', rule: '11-11' },
      ...{ ...commemoration, ...check('Loi du 24 octobre 1922 et loi n° 2012-273 du 28 février 2012') },
    },
  ],
  CI: [{ key: '08-07', name: 'Fête de l’indépendance', rule: '08-07', ...nationalDay, ...check('7 août 1960') }],
  BJ: [{ key: '08-01', name: 'Fête de l’indépendance', rule: '08-01', ...nationalDay, ...check('1er août 1960') }],
  BE: [{ key: '07-21', name: 'Fête nationale', rule: '07-21', ...nationalDay, ...check('Loi du 27 mai 1890') }],
}

/** The days that come back in a country; the wishes come back everywhere. */
export function shippedDatesOf(country: string): readonly ShippedDate[] {
  return [wishes, ...(byCountry[country] ?? [])]
}
