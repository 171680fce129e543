import { useWords } from '@cabinet/words/use-words.ts'
import { Checkbox } from '@mantine/core'
import css from './preset-chart.module.css'
import type { Preset } from './set-up-page.tsx'

type Unit = Preset['units'][number]
type Props = { preset: Preset; without: readonly string[]; onWithout: (without: string[]) => void }

/** The chart one would start from: every bureau with its posts, and what was added so that letters can travel. */
export function PresetChart({ preset, without, onWithout }: Props) {
  const t = useWords('people')
  const gone = goneWith(preset.units, without)
  const toggle = (key: string) =>
    onWithout(without.includes(key) ? without.filter((one) => one !== key) : [...without, key])
  return (
    <section className={css.chart} aria-label={t('setUp.units')}>
      <h2 className={css.title}>{t('setUp.units')}</h2>
      <p className="faint small">{t('setUp.unitsHelp')}</p>
      <ul className={css.units}>
        {preset.units.map((unit, place) => (
          <li key={unit.key} style={{ marginInlineStart: 20 * depthOf(unit, preset.units) }}>
            <div className={css.unit}>
              <Checkbox
                size="xs"
                label={unit.name}
                checked={!gone.has(unit.key)}
                disabled={place === 0 || (gone.has(unit.key) && !without.includes(unit.key))}
                onChange={() => toggle(unit.key)}
              />
              {unit.addedByUs && <AddedByUs />}
            </div>
            {!gone.has(unit.key) && <Posts preset={preset} unit={unit.key} />}
          </li>
        ))}
      </ul>
      <ul className={css.notes}>
        {preset.units.some((unit) => unit.addedByUs) && (
          <li>
            <AddedByUs /> {t('setUp.addedByUsHelp')}
          </li>
        )}
        {preset.toBeValidated.map((what) => (
          <li key={what}>{t(`setUp.toBeValidated.${what}`)}</li>
        ))}
      </ul>
    </section>
  )
}

function Posts({ preset, unit }: { preset: Preset; unit: string }) {
  const posts = preset.posts.filter((post) => post.unit === unit)
  if (posts.length === 0) return null
  return (
    <ul className={css.posts}>
      {posts.map((post) => (
        <li key={post.key}>
          {post.title} {post.addedByUs && <AddedByUs />}
        </li>
      ))}
    </ul>
  )
}

function AddedByUs() {
  const t = useWords('people')
  return <span className={css.added}>{t('settings.toBeValidated')}</span>
}

/** Everything below an unticked bureau goes with it. In every preset the bureau above comes first. */
function goneWith(units: readonly Unit[], without: readonly string[]): Set<string> {
  const gone = new Set(without)
  for (const { key, parent } of units) if (parent && gone.has(parent)) gone.add(key)
  return gone
}

function depthOf(unit: Unit, units: readonly Unit[]): number {
  const above = units.find((one) => one.key === unit.parent)
  return above ? 1 + depthOf(above, units) : 0
}
