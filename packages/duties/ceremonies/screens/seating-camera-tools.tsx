import { useWords } from '@cabinet/words/use-words.ts'
import { ActionIcon } from '@mantine/core'
import { IconMaximize, IconMinus, IconPlus } from '@tabler/icons-react'
import type { Camera } from './seating-camera.ts'

/** Smaller, larger, the whole hall: for whoever has no wheel. */
export function CameraTools({ camera }: { camera: Camera }) {
  const t = useWords('ceremonies')
  return (
    <ActionIcon.Group>
      <ActionIcon
        variant="default"
        size={30}
        aria-label={t('seating.board.zoomOut')}
        onClick={() => camera.zoom(1 / 1.3)}
      >
        <IconMinus size={16} />
      </ActionIcon>
      <ActionIcon variant="default" size={30} aria-label={t('seating.board.zoomIn')} onClick={() => camera.zoom(1.3)}>
        <IconPlus size={16} />
      </ActionIcon>
      <ActionIcon variant="default" size={30} aria-label={t('seating.board.whole')} onClick={camera.whole}>
        <IconMaximize size={16} />
      </ActionIcon>
    </ActionIcon.Group>
  )
}
