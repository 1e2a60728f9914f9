import { type CSSVariablesResolver, createTheme } from '@mantine/core'

/** One accent, system fonts, and shades that text of every size can be read on. */
export const theme = createTheme({
  primaryColor: 'blue',
  primaryShade: { light: 8, dark: 8 },
  defaultRadius: 'sm',
  fontFamily: 'system-ui, "Segoe UI", Roboto, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", Consolas, monospace',
  cursorType: 'pointer',
  respectReducedMotion: true,
  headings: { fontFamily: 'inherit', fontWeight: '600' },
})

const ours = {
  '--mantine-color-body': 'var(--page)',
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-dimmed': 'var(--soft)',
  '--mantine-color-error': 'var(--bad)',
  '--mantine-color-anchor': 'var(--link)',
  '--mantine-color-placeholder': 'var(--soft)',
  '--mantine-color-default': 'var(--card)',
  '--mantine-color-default-hover': 'var(--well)',
  '--mantine-color-default-border': 'var(--edge)',
  '--mantine-color-default-color': 'var(--text)',
}

/** Mantine's colours, with its palest ones replaced by the page's own, which have a contrast of 4.5 or more. */
export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: ours, dark: ours })
