/** Why people ask to be received. A row the office may edit. */
export type ShippedMotive = {
  code: string
  label: { fr: string; en: string }
  /** How long one audience lasts. */
  minutes: number
  /** Working days until they must have an answer; null when the office promises itself none. */
  workingDays: number | null
}

export const shippedMotives: readonly ShippedMotive[] = [
  { code: 'courtesy', label: { fr: 'Visite de courtoisie', en: 'Courtesy visit' }, minutes: 20, workingDays: 10 },
  {
    code: 'complaint',
    label: { fr: 'Doléance ou réclamation', en: 'Grievance or complaint' },
    minutes: 30,
    workingDays: 10,
  },
  { code: 'land', label: { fr: 'Terrain et lotissement', en: 'Land and plots' }, minutes: 30, workingDays: 15 },
  {
    code: 'neighbourhood',
    label: { fr: 'Vie du quartier', en: 'Life of the neighbourhood' },
    minutes: 30,
    workingDays: 10,
  },
  { code: 'social', label: { fr: 'Aide sociale', en: 'Social assistance' }, minutes: 20, workingDays: 5 },
  {
    code: 'project',
    label: { fr: 'Projet ou partenariat', en: 'Project or partnership' },
    minutes: 45,
    workingDays: 15,
  },
  { code: 'employment', label: { fr: 'Emploi ou stage', en: 'Job or internship' }, minutes: 15, workingDays: 10 },
  { code: 'mediation', label: { fr: 'Médiation', en: 'Mediation' }, minutes: 45, workingDays: 5 },
  {
    code: 'tradition',
    label: { fr: 'Chefferie et coutume', en: 'Chieftaincy and custom' },
    minutes: 45,
    workingDays: 10,
  },
  { code: 'other', label: { fr: 'Autre motif', en: 'Other reason' }, minutes: 20, workingDays: 15 },
]
