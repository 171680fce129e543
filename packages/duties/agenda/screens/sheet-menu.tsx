import type { Day } from '@cabinet/office/day.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, Menu } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { Link } from 'react-router'

/** What of a diary goes on paper: the morning sheet of the day on the board, its week, its month. */
export function SheetMenu({ diaryId, day }: { diaryId: string; day: Day }) {
  const t = useWords('agenda')
  const asked = new URLSearchParams({ diaryId, day })
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />}>
          {t('sheet.onPaper')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} to={`/agenda/feuille/${day}?${new URLSearchParams({ agenda: diaryId })}`}>
          {t('sheet.title')}
        </Menu.Item>
        <Menu.Item component="a" href={`/prints/agenda/week?${asked}`} target="_blank" rel="noopener">
          {t('sheet.weekOnPaper')}
        </Menu.Item>
        <Menu.Item component="a" href={`/prints/agenda/month?${asked}`} target="_blank" rel="noopener">
          {t('sheet.monthOnPaper')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
