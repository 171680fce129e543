/** A kind of engagement an office starts with. Rows, not law: the office words, adds and hides them. */
export type ShippedKind = {
  code: string
  label: { fr: string; en: string }
  /** How long one usually lasts. */
  minutes: number
  tone: 'blue' | 'teal' | 'green' | 'amber' | 'red' | 'violet' | 'grey'
  busy: boolean
}

export const shippedKinds: readonly ShippedKind[] = [
  { code: 'audience', label: { fr: 'Audience', en: 'Audience' }, minutes: 30, tone: 'teal', busy: true },
  { code: 'meeting', label: { fr: 'Réunion', en: 'Meeting' }, minutes: 60, tone: 'blue', busy: true },
  { code: 'ceremony', label: { fr: 'Cérémonie', en: 'Ceremony' }, minutes: 120, tone: 'violet', busy: true },
  { code: 'visit', label: { fr: 'Visite de terrain', en: 'Site visit' }, minutes: 90, tone: 'green', busy: true },
  { code: 'reception', label: { fr: 'Réception', en: 'Reception' }, minutes: 120, tone: 'amber', busy: true },
  { code: 'council', label: { fr: 'Conseil municipal', en: 'Council session' }, minutes: 240, tone: 'red', busy: true },
  {
    code: 'interview',
    label: { fr: 'Presse et médias', en: 'Press and media' },
    minutes: 45,
    tone: 'amber',
    busy: true,
  },
  { code: 'travel', label: { fr: 'Déplacement', en: 'Travel' }, minutes: 240, tone: 'grey', busy: true },
  { code: 'desk', label: { fr: 'Signature et courrier', en: 'Desk time' }, minutes: 60, tone: 'grey', busy: true },
  { code: 'personal', label: { fr: 'Personnel', en: 'Personal' }, minutes: 60, tone: 'grey', busy: true },
  {
    code: 'commemoration',
    label: { fr: 'Journée commémorative', en: 'Day of commemoration' },
    minutes: 1440,
    tone: 'violet',
    busy: false,
  },
]
