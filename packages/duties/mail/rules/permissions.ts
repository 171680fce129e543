import type { Permissions } from '@cabinet/office/permission.ts'

const overseers = ['clerk', 'secretary', 'chief', 'deputy-chief', 'secretary-general', 'mayor'] as const
const direction = ['chief', 'deputy-chief', 'secretary-general', 'mayor'] as const
const readers = [...overseers, 'deputy-mayor', 'adviser', 'head', 'agent', 'protocol'] as const

export const mailPermissions = {
  /** Sees the letters that concern them or their unit; the rights below open more. */
  'mail.read': readers,
  'mail.oversee': overseers,
  'mail.oversee-internal': ['clerk', ...direction],
  'mail.see-registers': overseers,
  'mail.register': ['clerk', 'secretary'],
  'mail.void': ['clerk', 'chief'],
  'mail.assign': direction,
  /** Hands a line on inside one's own unit. */
  'mail.hand-on': ['head', ...direction],
  /** Acknowledges, does and returns the lines addressed to oneself or one's unit. */
  'mail.treat': readers,
  'mail.draft': readers,
  'mail.visa': readers,
  'mail.sign': ['mayor', 'deputy-mayor', 'secretary-general', 'chief'],
  /** The direction too: a reserved letter is often open to nobody of the bureau d’ordre. */
  'mail.dispatch': ['clerk', 'secretary', 'chief', 'deputy-chief'],
  'mail.close': direction,
  'mail.settings': ['administrator', 'chief'],
} satisfies Permissions

export type MailAct = keyof typeof mailPermissions
