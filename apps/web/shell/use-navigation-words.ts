import { useTranslation } from 'react-i18next'

/** The lines name their words with the catalogue in front, `mail:nav.register`, because each duty keeps its own. */
export function useNavigationWords(): (label: string) => string {
  const { i18n } = useTranslation()
  return (label) => (i18n.t as (key: string) => string)(label)
}
