import '@mantine/spotlight/styles.layer.css'
import { fold } from '@cabinet/office/fold.ts'
import { useDrawnKey } from '@cabinet/ui/key-hint.tsx'
import { useKeyLines } from '@cabinet/ui/key-registry.ts'
import type { Found } from '@cabinet/ui/navigation.ts'
import { useSuggestions } from '@cabinet/ui/suggestions.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { createSpotlight, Spotlight } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, useEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import { useFinders } from './finders.ts'
import type { Me } from './me.ts'
import { sectionsFor } from './navigation-lines.ts'
import css from './palette.module.css'
import { useNavigationWords } from './use-navigation-words.ts'

const [store, palette] = createSpotlight()

/** What scrolls must be reachable by keyboard; the library passes this on to its scroll area. */
const reachable = { viewportProps: { tabIndex: 0 } }

type Offer = { id: string; label: string; detail?: string | undefined; right?: string | undefined; run: () => void }

/** Ctrl/⌘-K: go to a screen, act on what is open, or open a letter or a person by a few letters. */
export function Palette({ me, onClose }: { me: Me; onClose: () => void }) {
  const t = useWords('ui')
  const [words, setWords] = useState('')
  const screens = useScreens(me, words)
  const actions = useActions(words)
  const found = useFound(words)
  useEffect(() => palette.open(), [])
  // What was just found replaces the offers, and with them the one that was chosen: Enter then means the first.
  const onKeyDown = (event: KeyboardEvent) => {
    const first = found[0] ?? actions[0] ?? screens[0]
    if (event.key !== 'Enter' || !first || document.querySelector('[data-action][data-selected]')) return
    event.preventDefault()
    palette.close()
    first.run()
  }
  const nothing = screens.length + actions.length + found.length === 0
  return (
    <Spotlight.Root
      store={store}
      query={words}
      onQueryChange={setWords}
      onSpotlightClose={onClose}
      shortcut={null}
      clearQueryOnClose
      size={620}
      yOffset="12dvh"
      radius="md"
      transitionProps={{ duration: 0 }}
      overlayProps={{ backgroundOpacity: 0.3 }}
      aria-label={t('palette.label')}
      lockScroll={false}
    >
      <Spotlight.Search
        placeholder={t('palette.placeholder')}
        aria-label={t('palette.label')}
        leftSection={<IconSearch size={18} aria-hidden />}
        maxLength={200}
        onKeyDown={onKeyDown}
      />
      <Spotlight.ActionsList aria-label={t('palette.label')} mah="56dvh" {...reachable}>
        <Offers label={t('palette.found')} offers={found} />
        <Offers label={t('palette.actions')} offers={actions} />
        <Offers label={t('palette.screens')} offers={screens} />
        {nothing && <Spotlight.Empty>{t('palette.none')}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}

function Offers({ label, offers }: { label: string; offers: readonly Offer[] }): ReactNode {
  if (offers.length === 0) return null
  return (
    <Spotlight.ActionsGroup label={label}>
      {offers.map(({ id, label: text, detail, right, run }) => (
        <Spotlight.Action
          key={id}
          className={css.action ?? ''}
          onClick={run}
          label={text}
          {...(detail && { description: detail })}
          rightSection={right ? <span className={css.right}>{right}</span> : null}
        />
      ))}
    </Spotlight.ActionsGroup>
  )
}

const fits = (text: string, words: string) =>
  fold(words)
    .split(' ')
    .every((word) => fold(text).includes(word))

function useScreens(me: Me, words: string): Offer[] {
  const say = useNavigationWords()
  const t = useWords('ui')
  const navigate = useNavigate()
  return sectionsFor(me.acts)
    .flatMap(({ group, lines }) =>
      lines.map((line) => ({ line, label: say(line.label), right: t(`shell.group.${group}`) })),
    )
    .filter(({ label, right }) => fits(`${label} ${right}`, words))
    .map(({ line, label, right }) => ({ id: line.to, label, right, run: () => void navigate(line.to) }))
}

function useActions(words: string): Offer[] {
  const drawn = useDrawnKey()
  return useKeyLines()
    .filter((line) => !line.disabled && line.key !== 'mod+k' && fits(line.label, words))
    .map(({ key, label, run }) => ({ id: `${key} ${label}`, label, right: drawn(key), run: () => setTimeout(run) }))
}

function useFound(words: string): Offer[] {
  const find = useFinders()
  const navigate = useNavigate()
  const { found } = useSuggestions<Found>(find, words.trim(), words.trim().length >= 2)
  if (words.trim().length < 2) return []
  return found.map(({ to, title, detail, reference }) => ({
    id: `found ${to}`,
    label: title,
    detail,
    right: reference,
    run: () => void navigate(to),
  }))
}
