import type { NavigationLine } from '@cabinet/ui/navigation.ts'

/** The mail's lines of the navigation; their figures are the counts of the lists of the same name. */
export const mailNavigation: readonly NavigationLine[] = [
  { group: 'day', to: '/', label: 'mail:nav.today', phone: true },
  { group: 'day', to: '/parapheur', label: 'mail:nav.parapheur', act: 'mail.visa', count: 'mail.to-sign', phone: true },
  {
    group: 'day',
    to: '/courrier/listes/mine',
    label: 'mail:nav.mine',
    act: 'mail.treat',
    count: 'mail.mine',
    phone: true,
  },
  { group: 'mail', to: '/courrier/nouveau', label: 'mail:nav.register', act: 'mail.register', phone: true },
  {
    group: 'mail',
    to: '/imputation',
    label: 'mail:nav.assign',
    act: 'mail.assign',
    count: 'mail.to-assign',
    phone: true,
  },
  { group: 'mail', to: '/courrier/listes/unit', label: 'mail:nav.unit', act: 'mail.hand-on', count: 'mail.unit' },
  {
    group: 'mail',
    to: '/courrier/a-expedier',
    label: 'mail:nav.dispatch',
    act: 'mail.dispatch',
    count: 'mail.to-dispatch',
  },
  { group: 'mail', to: '/courrier/arrivee', label: 'mail:nav.incoming', act: 'mail.see-registers' },
  { group: 'mail', to: '/courrier/depart', label: 'mail:nav.outgoing', act: 'mail.see-registers' },
  {
    group: 'mail',
    to: '/courrier/listes/late-all',
    label: 'mail:nav.late',
    act: 'mail.oversee',
    count: 'mail.late-all',
    hot: true,
  },
  { group: 'mail', to: '/courrier/listes/drafts', label: 'mail:nav.drafts', act: 'mail.draft', count: 'mail.drafts' },
  { group: 'mail', to: '/recherche', label: 'mail:nav.search', act: 'mail.read' },
  { group: 'administration', to: '/admin/courrier', label: 'mail:nav.settings', act: 'mail.settings' },
]
