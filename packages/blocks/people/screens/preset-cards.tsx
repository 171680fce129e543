import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import css from './preset-cards.module.css'
import type { Preset } from './set-up-page.tsx'

type Props = { presets: readonly Preset[]; chosen: string; onChoose: (preset: Preset) => void }

/** One card for each kind of town hall, naming it the way its own people do. */
export function PresetCards({ presets, chosen, onChoose }: Props) {
  const t = useWords('people')
  return (
    <fieldset className={css.cards}>
      <legend className={css.legend}>{t('setUp.preset')}</legend>
      {presets.map((preset) => (
        <label key={preset.id} className={css.card}>
          <input
            type="radio"
            name="preset"
            value={preset.id}
            checked={preset.id === chosen}
            onChange={() => onChoose(preset)}
          />
          <span>
            <b>{t(`setUp.presets.${preset.id as 'benin'}`)}</b>
            <span className="faint small">
              {t('setUp.size', { units: preset.units.length, posts: preset.posts.length })}
            </span>
            <Countries preset={preset} />
          </span>
        </label>
      ))}
    </fieldset>
  )
}

function Countries({ preset }: { preset: Preset }) {
  const locale = useLocale()
  if (preset.otherCountries.length === 0) return null
  const names = new Intl.DisplayNames(locale, { type: 'region' })
  const all = [preset.country, ...preset.otherCountries.map((one) => one.country)]
  return <span className="faint small">{all.map((code) => names.of(code)).join(', ')}</span>
}
