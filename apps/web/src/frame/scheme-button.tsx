import { Button, useMantineColorScheme } from '@mantine/core'

const after = { auto: 'light', light: 'dark', dark: 'auto' } as const
const words = { auto: 'as system', light: 'light', dark: 'dark' } as const

/** Goes through the colour schemes; which one it is stands on it. */
export function SchemeButton() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Button
      variant="transparent"
      size="xs"
      c="var(--link)"
      onClick={() => setColorScheme(after[colorScheme])}
    >
      Theme: {words[colorScheme]}
    </Button>
  )
}
