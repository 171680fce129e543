import type { ContactForm } from '../rules/forms.ts'

/** In the order in which a clerk meets them. The form itself stays on the server, with all its checks. */
export const contactKinds = [
  'citizen',
  'association',
  'company',
  'administration',
  'elected',
] as const satisfies readonly ContactForm['kind'][]
