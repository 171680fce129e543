import { useWords } from '@cabinet/words/use-words.ts'
import { Button, Stack } from '@mantine/core'
import { PresetCards } from './preset-cards.tsx'
import { PresetChart } from './preset-chart.tsx'
import css from './set-up.module.css'
import type { Preset, SetUp } from './set-up-page.tsx'

type Props = {
  presets: readonly Preset[]
  form: SetUp
  onPreset: (preset: Preset) => void
  onWithout: (without: string[]) => void
  onNext: () => void
}

/** Five kinds of town hall, and beside them the chart of the one under the hand, with its bureaux to untick. */
export function SetUpChart({ presets, form, onPreset, onWithout, onNext }: Props) {
  const t = useWords('people')
  const chosen = presets.find((preset) => preset.id === form.preset)
  return (
    <Stack>
      <div className={css.halves}>
        <PresetCards presets={presets} chosen={form.preset} onChoose={onPreset} />
        {chosen && <PresetChart preset={chosen} without={form.without ?? []} onWithout={onWithout} />}
      </div>
      <div className={css.onward}>
        <Button onClick={onNext}>{t('setUp.next')}</Button>
      </div>
    </Stack>
  )
}
