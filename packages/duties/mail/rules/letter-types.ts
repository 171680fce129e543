/** A kind of letter the office knows, with the delay it gives itself to answer. A row the office may edit. */
export type ShippedLetterType = {
  code: string
  label: { fr: string; en: string }
  /** Working days from registration to answer; `null` when no answer is expected. The office's own promise, never a legal delay. */
  delay: number | null
}

export const shippedLetterTypes: readonly ShippedLetterType[] = [
  { code: 'audience', label: { fr: 'Demande d’audience', en: 'Request for an audience' }, delay: 10 },
  { code: 'invitation', label: { fr: 'Invitation', en: 'Invitation' }, delay: 5 },
  { code: 'convocation', label: { fr: 'Convocation', en: 'Notice to attend' }, delay: 3 },
  { code: 'complaint', label: { fr: 'Réclamation', en: 'Complaint' }, delay: 15 },
  { code: 'petition', label: { fr: 'Pétition', en: 'Petition' }, delay: 20 },
  { code: 'grant', label: { fr: 'Demande de subvention', en: 'Grant application' }, delay: 30 },
  {
    code: 'job',
    label: { fr: 'Demande d’emploi ou de stage', en: 'Application for a job or an internship' },
    delay: 20,
  },
  { code: 'transmission', label: { fr: 'Transmission', en: 'Documents passed on' }, delay: 10 },
  { code: 'agreement', label: { fr: 'Convention ou partenariat', en: 'Agreement or partnership' }, delay: 20 },
  { code: 'invoice', label: { fr: 'Facture', en: 'Invoice' }, delay: 10 },
  { code: 'greetings', label: { fr: 'Félicitations ou vœux', en: 'Congratulations or good wishes' }, delay: 10 },
  { code: 'appeal', label: { fr: 'Recours', en: 'Appeal against a decision' }, delay: 20 },
  { code: 'information', label: { fr: 'Information', en: 'Information' }, delay: null },
  { code: 'other', label: { fr: 'Divers', en: 'Other' }, delay: 15 },
]
