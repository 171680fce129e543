import { useWords } from '@cabinet/words/use-words.ts'
import { Button, NumberInput, Select, TextInput } from '@mantine/core'
import { blockKinds, type HallBlock } from '../rules/hall.ts'
import { withSeats } from '../rules/hall-shapes.ts'
import css from './seating.module.css'

type Props = { block: HallBlock; onChange: (block: HallBlock) => void; onCopy: () => void; onRemove: () => void }

/** Everything about the chosen part of the hall, typed instead of dragged. */
export function HallPanel({ block, onChange, onCopy, onRemove }: Props) {
  const t = useWords('ceremonies')
  const figure = (key: 'honour' | 'turn' | 'x' | 'y', least: number, most: number) => (
    <NumberInput
      label={t(`seating.draw.${key}`)}
      value={block[key]}
      min={least}
      max={most}
      step={key === 'honour' ? 1 : key === 'turn' ? 15 : 10}
      allowDecimal={false}
      onChange={(value) => onChange({ ...block, [key]: Math.min(most, Math.max(least, Number(value) || 0)) })}
    />
  )
  return (
    <section className={css.chosen} aria-label={t('seating.draw.block')}>
      <h3 className={css.sideTitle}>{t('seating.draw.block')}</h3>
      <TextInput
        label={t('seating.draw.label')}
        value={block.label}
        maxLength={60}
        onChange={(event) => onChange({ ...block, label: event.currentTarget.value })}
        dir="auto"
      />
      <Select
        label={t('seating.draw.kind')}
        data={blockKinds.map((value) => ({ value, label: t(`seating.kind.${value}`) }))}
        value={block.kind}
        onChange={(value) => onChange({ ...block, kind: blockKinds.find((one) => one === value) ?? block.kind })}
        allowDeselect={false}
      />
      <div className={css.figuresRow}>
        <NumberInput
          label={t('seating.draw.seats')}
          value={block.seats.length}
          min={1}
          max={120}
          allowDecimal={false}
          onChange={(value) => onChange(withSeats(block, Math.min(120, Math.max(1, Number(value) || 1))))}
        />
        {figure('honour', 1, 500)}
        {figure('turn', -360, 360)}
      </div>
      <p className="muted small">{t('seating.draw.honourHelp')}</p>
      <div className={css.figuresRow}>
        {figure('x', 0, 100_000)}
        {figure('y', 0, 100_000)}
      </div>
      <div className={css.acts}>
        <Button variant="default" size="compact-sm" onClick={onCopy}>
          {t('seating.draw.copy')}
        </Button>
        <Button variant="subtle" color="red" size="compact-sm" onClick={onRemove}>
          {t('seating.draw.remove')}
        </Button>
      </div>
    </section>
  )
}
